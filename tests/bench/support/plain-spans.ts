import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Places of the feed in which Letterhead puts badges: author lines and mentions. */
const places =
  '[class*="DivCreatorInfoContainer"] a[href*="/@"], [data-e2e="video-desc"] a[href*="/@"]';

/**
 * An extension that does next to nothing: a plain span, unstyled, wherever Letterhead would put a badge. What it costs
 * is the browser's own price for that many insertions.
 */
export async function writePlainSpans(
  handles: readonly string[],
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "plain-spans-"));
  const manifest = {
    manifest_version: 3,
    name: "Plain spans",
    version: "1",
    content_scripts: [
      {
        matches: ["https://*.tiktok.com/*"],
        js: ["content.js"],
        run_at: "document_start",
      },
    ],
  };
  const script = `
    const hrefs = new Set(${JSON.stringify(handles.map((handle) => `/@${handle}`))});
    const add = (root) => {
      for (const link of root.querySelectorAll(${JSON.stringify(places)})) {
        if (!hrefs.has(link.getAttribute("href")) || link.nextElementSibling?.className === "plain-span") continue;
        const span = document.createElement("span");
        span.className = "plain-span";
        span.textContent = "Government · Canada";
        link.after(span);
      }
    };
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeType === 1) add(node);
    }).observe(document, { subtree: true, childList: true });`;
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(path.join(folder, "content.js"), script);
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
