import path from "node:path";
import type { Plugin } from "vite";

const wxtModule = /(?:^|\/)wxt\/(?:dist\/)?utils\/content-script-context/;

/**
 * Puts our own class into WXT's frame around a content script: the frame's wrappers of timers, frames and events, and
 * its watch for another address, are a twentieth of what a tab loads, and ours never call them.
 * Where a later WXT keeps its class elsewhere, that one is taken, and the size test says so.
 */
export function leanContentScript(): Plugin {
  return {
    name: "lean-content-script",
    apply: "build",
    enforce: "pre",
    resolveId: (source) =>
      wxtModule.test(source)
        ? path.resolve("utils/content-script-context.ts")
        : undefined,
  };
}
