import { readdir, readFile } from "node:fs/promises";
import type { Browser } from "puppeteer";

/** Memory of a process, in bytes: all of it, or what it shares with no other and with no file, as program code. */
interface Memory {
  readonly whole: number;
  readonly own: number;
}

/** The most of either, and what it was before. */
export interface ProcessMemory {
  readonly before: Memory;
  readonly peak: Memory;
}

/** Milliseconds between two looks. */
const between = 100;

/**
 * The whole memory of the process that holds the extension's pages while something is done: heap, buffers, what the
 * engine needs for itself, and the program's code. Linux only; elsewhere nothing is known.
 */
export async function watchMemory<Result>(
  browser: Browser,
  act: () => Promise<Result>,
): Promise<{ result: Result; memory: ProcessMemory | undefined }> {
  const look = () => extensionMemory(browser.process()?.pid);
  const before = await look();
  let peak = before;
  const timer = setInterval(() => {
    void look().then((now) => (peak = larger(peak, now)));
  }, between);
  try {
    const result = await act();
    return { result, memory: before.whole > 0 ? { before, peak } : undefined };
  } finally {
    clearInterval(timer);
  }
}

const larger = (a: Memory, b: Memory): Memory => ({
  whole: Math.max(a.whole, b.whole),
  own: Math.max(a.own, b.own),
});

/** The largest of the browser's processes that hold an extension; 0 where none is found. */
async function extensionMemory(browser: number | undefined): Promise<Memory> {
  const names = await readdir("/proc").catch(() => []);
  let most: Memory = { whole: 0, own: 0 };
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    const command = await read(name, "cmdline");
    if (!command.includes("--extension-process")) continue;
    if (!(await isWithin(name, browser))) continue;
    const status = await read(name, "status");
    const bytes = (field: string) =>
      1024 *
      Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    most = larger(most, { whole: bytes("VmRSS"), own: bytes("RssAnon") });
  }
  return most;
}

/** Whether a process is the browser's own, or a child of a child of it. */
async function isWithin(
  name: string,
  browser: number | undefined,
): Promise<boolean> {
  for (let at = name; Number(at) > 1;) {
    if (Number(at) === browser) return true;
    at = /PPid:\s+(\d+)/.exec(await read(at, "status"))?.[1] ?? "";
  }
  return false;
}

/** A process may be gone by now. */
const read = (process: string, file: string) =>
  readFile(`/proc/${process}/${file}`, "utf8").catch(() => "");
