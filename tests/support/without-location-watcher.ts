import type { Plugin } from "vite";

/** Parts of WXT's frame around a content script that ours never calls, in the least form that keeps the frame whole. */
const unused: Readonly<Record<string, string>> = {
  "location-watcher":
    "export const createLocationWatcher = () => ({ run() {} });",
  logger:
    "const quiet = () => {}; export const logger = { debug: quiet, log: quiet, warn: quiet, error: quiet };",
};

/**
 * Leaves out what watches for another address and what writes to the console while developing: a fifth of the frame.
 * Where a later WXT keeps them elsewhere, nothing is left out, and the size test says so.
 */
export function withoutLocationWatcher(): Plugin {
  return {
    name: "without-location-watcher",
    apply: "build",
    enforce: "pre",
    load(id) {
      const part = /\/wxt\/dist\/utils\/internal\/([a-z-]+)\.mjs$/.exec(
        id,
      )?.[1];
      return part === undefined ? undefined : unused[part];
    },
  };
}
