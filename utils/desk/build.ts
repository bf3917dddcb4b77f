import path from "node:path";
import { encodeIndex } from "@/utils/registry/encode-index";
import { indexEntries } from "@/utils/registry/index-entries";
import { compileRegistry } from "./compile";
import { exitCodes, type ExitCode } from "./exit-codes";
import { writeSafely } from "./write-safely";

/** `build`: the registry as one file and the index that pages hold; the same input gives the same bytes. */
export async function build(
  folder: string,
  out: string,
  print: (line: string) => void = console.log,
): Promise<ExitCode> {
  const registry = await compileRegistry(folder);
  const parts = encodeIndex(indexEntries(registry), registry);
  const files = {
    "registry.json": `${JSON.stringify(registry)}\n`,
    "index.txt": parts.join("\n"),
  };
  for (const [name, text] of Object.entries(files)) {
    await writeSafely(path.join(out, name), text);
    print(`${path.join(out, name)}: ${Buffer.byteLength(text)} bytes`);
  }
  return exitCodes.clean;
}
