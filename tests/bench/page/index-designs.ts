import { designs } from "../designs/all";

const key = (design: string) => `bench ${design}`;

interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

declare const chrome: { storage: { local: Area } };

interface Opened {
  find(handle: string): unknown;
}

/** Runs in the content script's world, where the page's index lives. */
const bench = {
  opened: undefined as Opened | undefined,
  store: (design: string, text: string) =>
    chrome.storage.local.set({ [key(design)]: text }),
  forget: (design: string) => chrome.storage.local.remove(key(design)),
  async load(name: string) {
    const design = designs.find((candidate) => candidate.name === name);
    if (!design) throw new Error(`There is no design "${name}".`);
    const started = performance.now();
    const stored = await chrome.storage.local.get(key(name));
    const read = performance.now();
    bench.opened = design.open(String(stored[key(name)]));
    return { read: read - started, open: performance.now() - read };
  },
  /** Nanoseconds for one look-up; the first round, which compiles, is not counted. */
  lookUp(handles: readonly string[], rounds: number): number {
    const { opened } = bench;
    if (!opened) throw new Error("Nothing is open.");
    let found = 0;
    const run = () => {
      for (const handle of handles) if (opened.find(handle)) found++;
    };
    for (let round = 0; round < 20; round++) run();
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
