import { canonicalHandlePattern } from "@/data/handle";

/** Its handle is canonical once it is lower case: `canonicalHandlePattern` again would be a second search a link. */
const accountPath =
  /^(?:(?:https?:)?\/\/(?:[a-z0-9-]+\.)?tiktok\.com)?\/@([\w.]{1,23}\w)(?=[/?#]|$)/;

/**
 * Reads the canonical handle from a link's href, relative or absolute.
 *
 * Placeholders (`/@`, `/@i/…`), numeric ids' secUids and other hosts give `undefined`. The name after a playlist or
 * collection is never decoded into the handle.
 */
export function handleFromHref(href: string): string | undefined {
  return accountPath.exec(href)?.[1]?.toLowerCase();
}

/** Reads the canonical handle from text that TikTok prints alone, as in the profile header; a leading @ is allowed. */
export function handleFromText(text: string): string | undefined {
  const trimmed = text.length > 64 ? "" : text.trim();
  return canonicalHandle(trimmed.startsWith("@") ? trimmed.slice(1) : trimmed);
}

/** Reads the handle of the page's own account: `/@h…` and `/embed/@h`. */
export function handleFromPath(pathname: string): string | undefined {
  return handleFromHref(pathname.replace(/^\/embed(?=\/@)/, ""));
}

function canonicalHandle(raw: string): string | undefined {
  const handle = raw.toLowerCase();
  return canonicalHandlePattern.test(handle) ? handle : undefined;
}
