import type { CommentList } from "./comments";
import type { Feed } from "./feed";

/** The live parts of the page on screen, for the test hooks. */
export const currentFeed: { feed: Feed | undefined } = { feed: undefined };
export const currentComments: { list: CommentList | undefined } = {
  list: undefined,
};

/** A list of search results, which grows as the reader scrolls. */
export interface SearchList {
  append(count: number): void;
}

export const currentSearch: { list: SearchList | undefined } = {
  list: undefined,
};
