import type { Plugin } from "vite";

/**
 * Puts everything that several of the extension's own pages load into one script and one style sheet. A browser asks its
 * extension service for each file by itself, some 1 ms each before the page is parsed, and the popup needed 23.
 */
export function oneSharedScript(): Plugin {
  return {
    name: "one-shared-script",
    apply: "build",
    config({ build }) {
      if (build?.lib) return undefined;
      const shared = { name: "shared", minShareCount: 2, test: isForAll };
      return {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
        },
      };
    },
  };
}

/** A style sheet that not every page takes stays by itself: its rules would reach pages that it was not written for. */
const isForAll = (id: string) =>
  !id.endsWith(".css") || id.endsWith("/components/page.css");
