import { handleFromHref, handleFromPath, handleFromText } from "./handle";

/** What a person typed or pasted into a look-up. */
export type Query =
  | { type: "empty" }
  | { type: "handle"; handle: string }
  /** vm., vt. and /t/ links name no account until they are opened. */
  | { type: "short-link" }
  | { type: "other" };

const shortLink =
  /^(?:https?:\/\/)?(?:v[mt]\.tiktok\.com\/|(?:www\.)?tiktok\.com\/t\/)/i;
const longest = 2000;

/** Reads a handle, with or without @, or a link of any form that names an account. */
export function readQuery(typed: string): Query {
  const text = typed.slice(0, longest).trim();
  if (text === "") return { type: "empty" };
  if (shortLink.test(text)) return { type: "short-link" };
  const handle = handleFromText(text) ?? handleFromLink(text);
  return handle === undefined ? { type: "other" } : { type: "handle", handle };
}

function handleFromLink(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (!/(?:^|\.)tiktok\.com$/.test(hostname)) return undefined;
  return handleFromPath(pathname) ?? handleFromHref(pathname);
}
