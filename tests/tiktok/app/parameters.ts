/** The look of the time: class names and DOM differ (2022, 2025-11, 2026). */
export type Format = "2022" | "2025" | "2026";

export interface Parameters {
  format: Format;
  theme: "light" | "dark";
  direction: "ltr" | "rtl";
  author: "handle" | "nickname";
  layout: "desktop" | "mobile";
  /** `browse` is the video page that TikTok had until 2025-06. */
  detail: "feed" | "browse";
  items: number | undefined;
  every: number;
  rest: number;
  mountAll: boolean;
  links: number;
  commentsOpen: boolean;
}

function oneOf<T extends string>(
  value: string | null,
  allowed: readonly T[],
  fallback: T,
): T {
  return allowed.find((entry) => entry === value) ?? fallback;
}

/** Reads what the address asks for. What it leaves out keeps the value of the page before (a click drops the query). */
export function readParameters(
  query: URLSearchParams,
  host: string,
  before?: Parameters,
): Parameters {
  const format = oneOf(
    query.get("format"),
    ["2022", "2025", "2026"],
    before?.format ?? "2026",
  );
  // Reports of 2026 show the display name in the feed, captures of 2025-11 the handle.
  const author = before?.author ?? (format === "2026" ? "nickname" : "handle");
  const layout = host.startsWith("m.")
    ? "mobile"
    : (before?.layout ?? "desktop");
  return {
    format,
    theme: oneOf(
      query.get("theme"),
      ["light", "dark"],
      before?.theme ?? "light",
    ),
    direction: oneOf(
      query.get("dir"),
      ["ltr", "rtl"],
      before?.direction ?? "ltr",
    ),
    author: oneOf(query.get("author"), ["handle", "nickname"], author),
    layout: oneOf(query.get("layout"), ["desktop", "mobile"], layout),
    detail: oneOf(
      query.get("detail"),
      ["feed", "browse"],
      format === "2022" ? "browse" : "feed",
    ),
    items: query.has("items") ? Number(query.get("items")) : undefined,
    every: Math.max(1, Number(query.get("every") ?? 3)),
    rest: Math.max(1, Number(query.get("rest") ?? Infinity)),
    mountAll: query.get("mount") === "all",
    links: Number(query.get("links") ?? 0),
    commentsOpen: query.get("comments") === "open",
  };
}
