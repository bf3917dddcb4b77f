import { designs } from "../designs/all";

const keyOf = (name: string, part: number) => `bench ${name} ${part}`;
const keysOf = (name: string, parts: number) =>
  Array.from({ length: parts }, (_, part) => keyOf(name, part));

interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

declare const chrome: { storage: { local: Area } };

interface Opened {
  find(handle: string): unknown;
}

/** Stands beside each design: texts as long that mean nothing. */
const opaque = (name: string) => `${name}, opaque`;

/** Reads a design's texts as the content script does, at the same time. */
async function read(name: string, parts: number): Promise<string[]> {
  const stored = await Promise.all(
    keysOf(name, parts).map((key) => chrome.storage.local.get(key)),
  );
  return stored.map((part, at) => String(part[keyOf(name, at)]));
}

/** Runs in the content script's world, where the page's index lives. */
const bench = {
  opened: undefined as Opened | undefined,
  store: (name: string, parts: readonly string[]) =>
    chrome.storage.local.set(
      Object.fromEntries(
        parts.flatMap((part, at) => [
          [keyOf(name, at), part],
          [keyOf(opaque(name), at), "x".repeat(part.length)],
        ]),
      ),
    ),
  forget: (name: string, parts: number) =>
    chrome.storage.local.remove(
      [name, opaque(name)].flatMap((each) => keysOf(each, parts)),
    ),
  /** Milliseconds that it takes the browser to read texts as long as a design's. */
  async readOpaque(name: string, parts: number) {
    const started = performance.now();
    await read(opaque(name), parts);
    return performance.now() - started;
  },
  async load(name: string, parts: number) {
    const design = designs.find((candidate) => candidate.name === name);
    if (!design) throw new Error(`There is no design "${name}".`);
    const started = performance.now();
    const stored = await read(name, parts);
    const isRead = performance.now();
    bench.opened = design.open(stored);
    return { read: isRead - started, open: performance.now() - isRead };
  },
  /** Nanoseconds for one look-up, after as many rounds that are not counted. */
  lookUp(handles: readonly string[], rounds: number, after: number): number {
    const { opened } = bench;
    if (!opened) throw new Error("Nothing is open.");
    let found = 0;
    const run = () => {
      for (const handle of handles) if (opened.find(handle)) found++;
    };
    for (let round = 0; round < after; round++) run();
    const started = performance.now();
    for (let round = 0; round < rounds; round++) run();
    const time = performance.now() - started;
    return found < 0 ? 0 : (time * 1e6) / (rounds * handles.length);
  },
  count: (handles: readonly string[]) =>
    handles.filter((handle) => bench.opened?.find(handle)).length,
};

export type IndexBench = typeof bench;

Object.assign(globalThis, { indexBench: bench });
