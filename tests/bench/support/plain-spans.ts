import { writeSmallExtension } from "./small-extension";

/** Where Letterhead puts badges in the feed (author lines and mentions) and on the page of many links. */
const places =
  '[class*="DivCreatorInfoContainer"] a[href*="/@"], [data-e2e="video-desc"] a[href*="/@"], [class*="DivManyItem"] a';

/**
 * An extension that does next to nothing: a plain span, unstyled, wherever Letterhead would put a badge. What it costs
 * is the browser's own price for that many insertions.
 */
export function writePlainSpans(handles: readonly string[]) {
  const hrefs = JSON.stringify(handles.map((handle) => `/@${handle}`));
  return writeSmallExtension(
    "Plain spans",
    `const hrefs = new Set(${hrefs});
    const add = (root) => {
      for (const link of root.querySelectorAll(${JSON.stringify(places)})) {
        if (!hrefs.has(link.getAttribute("href"))) continue;
        if (link.nextElementSibling?.className === "plain-span") continue;
        const span = document.createElement("span");
        span.className = "plain-span";
        span.textContent = "Government · Canada";
        link.after(span);
      }
    };
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeType === 1) add(node);
    }).observe(document, { subtree: true, childList: true });`,
  );
}
