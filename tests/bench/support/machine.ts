import os from "node:os";

/** The machine in a few words, for under a table. */
export function describeMachine(): string {
  const [first] = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${first?.model.trim() ?? "unknown processor"}, ${gigabytes} GB, ${os.type()} ${os.release()}, Node ${process.version}`;
}
