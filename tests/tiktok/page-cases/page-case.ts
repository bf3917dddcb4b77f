import { findAccount, postId } from "../content/posts";
import { badgesFor } from "../expectations";
import type { Expectation } from "../expectations";

/** A page and the badges of one surface on it, after it is loaded and before anybody scrolls. */
export interface PageCase {
  url: string;
  what: string;
  expect: Expectation[];
}

export const desktop = "https://www.tiktok.com";
export const mobile = "https://m.tiktok.com";
/** The post that the addresses of video pages name. */
export const video = postId(1);

/** One badge, for this account. */
export function one(handle: string): Expectation[] {
  return badgesFor([findAccount(handle)]);
}

/** A case for each look of the time. */
export function inAllFormats(
  url: string,
  what: string,
  expect: Expectation[],
): PageCase[] {
  const join = url.includes("?") ? "&" : "?";
  return [
    { url, what, expect },
    { url: `${url}${join}format=2025`, what: `${what}, 2025`, expect },
    { url: `${url}${join}format=2022`, what: `${what}, 2022`, expect },
  ];
}
