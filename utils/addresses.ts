/** An https address without a slash at its end, or nothing. */
export function addressIn(text: unknown): string | undefined {
  if (typeof text !== "string" || !URL.canParse(text)) return undefined;
  return new URL(text).protocol === "https:"
    ? text.replace(/\/+$/, "")
    : undefined;
}

/** Repository that takes reports as issues, where whoever built Letterhead named one. */
export const repository = addressIn(import.meta.env.LETTERHEAD_REPOSITORY);

/** A link that works for somebody else: the registry's public page, where whoever built Letterhead named one. */
export function publicLink(
  handle: string,
  page = addressIn(import.meta.env.LETTERHEAD_REGISTRY_PAGE),
): string | undefined {
  return page && `${page}?handle=${encodeURIComponent(handle)}`;
}
