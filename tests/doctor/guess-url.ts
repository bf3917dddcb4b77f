const desktop = "https://www.tiktok.com";

/** Where a saved page says which address it had, the surest first. */
const places: readonly RegExp[] = [
  /<!-- saved from url=\(\d+\)(\S+) -->/,
  /"(\/embed\/(?:v\d+\/\d+|@[\w.]+))":\{/,
  /<meta\s[^>]*property="og:url"[^>]*\scontent="([^"]+)"/,
  /<link\s[^>]*rel="canonical"[^>]*\shref="([^"]+)"/,
  /"seo\.abtest":\{"canonical":"([^"]+)"/,
];

/** Kinds of page that a file's name can tell, where the page itself does not. */
const names: readonly [RegExp, string][] = [
  [/for-?you|fyp/i, "/foryou"],
  [/following/i, "/following"],
  [/explore/i, "/explore"],
  [/search/i, "/search?q=page"],
  [/inbox|notifications/i, "/inbox"],
  [/discover/i, "/discover"],
];

/** The address that a saved page came from, by what the page says or else by the file's name. */
export function guessUrl(html: string, fileName: string): URL | undefined {
  for (const place of places) {
    const found = place.exec(html)?.[1];
    const url = found === undefined ? undefined : tiktokUrl(decode(found));
    if (url) return url;
  }
  const path = names.find(([pattern]) => pattern.test(fileName))?.[1];
  return path === undefined ? undefined : new URL(path, desktop);
}

/** An address on tiktok.com; any of its hosts but the old mobile one is taken for the main one. */
export function tiktokUrl(text: string): URL | undefined {
  if (!URL.canParse(text, desktop)) return undefined;
  const url = new URL(text, desktop);
  if (!/(^|\.)tiktok\.com$/.test(url.hostname)) return undefined;
  const host =
    url.hostname === "m.tiktok.com" ? url.hostname : desktop.slice(8);
  return new URL(url.pathname + url.search, `https://${host}`);
}

/** Whether the page is of the mobile site, which tiktok.com serves to phones under the same address. */
export function isMobilePage(html: string): boolean {
  return /"webapp\.reflow\.|<script id="api-data"/.test(html);
}

function decode(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("\\u002F", "/");
}
