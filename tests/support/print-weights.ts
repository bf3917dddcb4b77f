import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Prints, after each build, what weighs what: every script with its parts, heaviest first. */
export function printWeights(): Plugin {
  return {
    name: "print-weights",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || chunk.code.length < 1000) continue;
        const zipped = gzipSync(chunk.code, { level: 9 }).length;
        console.log(`\n${chunk.fileName}: ${kilobytes(zipped)} gzipped`);
        for (const [name, size] of partsOf(chunk.modules))
          console.log(`  ${kilobytes(size).padStart(9)}  ${name}`);
      }
    },
  };
}

const mostParts = 8;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Sizes before minifying, by package or by folder of ours; the small ones together. */
function partsOf(modules: Record<string, { renderedLength: number }>) {
  const sizes = new Map<string, number>();
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const name = partOf(id);
    sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
  }
  const parts = [...sizes].sort(([, a], [, b]) => b - a);
  const rest = parts.slice(mostParts).reduce((sum, [, size]) => sum + size, 0);
  return [
    ...parts.slice(0, mostParts),
    ...(rest ? [["others", rest] as const] : []),
  ];
}

function partOf(id: string): string {
  const path = id.replaceAll("\\", "/").replace(/^\0/, "").split("?")[0]!;
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (inPackage) return inPackage[1]!;
  const own = /\/((?:entrypoints|components|data|utils)\/.*)$/.exec(path);
  return own ? own[1]! : "build tool";
}
