import type { CDPSession, Protocol } from "puppeteer";

/** A function of the extension, or a call of the browser that one of them made. */
export interface ProfiledFunction {
  readonly name: string;
  /** Milliseconds in the function itself and in the browser's calls that it makes. */
  self: number;
  /** Milliseconds from its start to its end. */
  total: number;
}

type ProfileNode = Protocol.Profiler.ProfileNode;

/** Where the extension's own time went while something was done to a page, most expensive first. */
export async function profileTime(
  client: CDPSession,
  origin: string,
  act: () => Promise<unknown>,
): Promise<{ functions: ProfiledFunction[]; total: number }> {
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: 100 });
  await client.send("Profiler.start");
  await act();
  const { profile } = await client.send("Profiler.stop");
  return addUp(profile, origin);
}

function addUp(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  origin: string,
) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) =>
      children.map((child) => [child, id] as const),
    ),
  );
  const functions = new Map<string, ProfiledFunction>();
  let sum = 0;
  samples.forEach((id, at) => {
    const time = (timeDeltas[at + 1] ?? 0) / 1000;
    const stack = stackOf(byId.get(id), byId, parents).filter(
      ({ callFrame }) =>
        callFrame.url !== "" || callFrame.functionName !== "(root)",
    );
    const own = stack.findIndex(({ callFrame }) =>
      callFrame.url.startsWith(origin),
    );
    if (own < 0) return;
    sum += time;
    const names = stack
      .slice(own)
      .filter(({ callFrame }) => callFrame.url.startsWith(origin))
      .map(nameOf);
    const native = stack
      .slice(0, own)
      .map(({ callFrame }) => callFrame.functionName);
    const self =
      native.length > 0 ? `${names[0]} → ${native.at(-1)}` : names[0]!;
    for (const name of new Set([self, ...names])) {
      const entry = functions.get(name) ?? { name, self: 0, total: 0 };
      entry.total += time;
      if (name === self) entry.self += time;
      functions.set(name, entry);
    }
  });
  return {
    functions: [...functions.values()].sort((a, b) => b.self - a.self),
    total: sum,
  };
}

/** From the function that ran, outwards. */
function stackOf(
  leaf: ProfileNode | undefined,
  byId: Map<number, ProfileNode>,
  parents: Map<number, number>,
): ProfileNode[] {
  const stack: ProfileNode[] = [];
  for (let node = leaf; node; node = byId.get(parents.get(node.id) ?? -1))
    stack.push(node);
  return stack;
}

function nameOf({ callFrame }: ProfileNode): string {
  return `${callFrame.functionName || "(anonymous)"}:${callFrame.lineNumber + 1}`;
}

export interface HeldBy {
  readonly name: string;
  readonly bytes: number;
}

/** What the extension's functions allocated while something was done to a page, and what of it is still held. */
export async function profileHeap(
  client: CDPSession,
  origin: string,
  act: () => Promise<unknown>,
): Promise<HeldBy[]> {
  await client.send("HeapProfiler.enable");
  await client.send("HeapProfiler.startSampling", { samplingInterval: 512 });
  await act();
  await client.send("HeapProfiler.collectGarbage");
  const { profile } = await client.send("HeapProfiler.getSamplingProfile");
  await client.send("HeapProfiler.stopSampling");
  const held = new Map<string, number>();
  function visit(
    node: Protocol.HeapProfiler.SamplingHeapProfileNode,
    owner: string | undefined,
  ) {
    const { url, functionName, lineNumber } = node.callFrame;
    const by = url.startsWith(origin)
      ? `${functionName || "(anonymous)"}:${lineNumber + 1}`
      : owner;
    if (by && node.selfSize > 0)
      held.set(by, (held.get(by) ?? 0) + node.selfSize);
    for (const child of node.children) visit(child, by);
  }
  visit(profile.head, undefined);
  return [...held]
    .map(([name, bytes]) => ({ name, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}
