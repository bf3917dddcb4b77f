import type { Account } from "./cast";
import type { Post } from "./content/posts";
import { isRegistered } from "./content/posts";

/** How many badges a page must show for a handle. */
export interface Expectation {
  handle: string;
  count: number;
}

/** Badges for these author blocks: one for each that belongs to a registered account. */
export function badgesFor(accounts: readonly Account[]): Expectation[] {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    if (!isRegistered(account)) continue;
    counts.set(account.handle, (counts.get(account.handle) ?? 0) + 1);
  }
  return [...counts].map(([handle, count]) => ({ handle, count }));
}

export function authorsOf(posts: readonly Post[]): Account[] {
  return posts.map(({ author }) => author);
}

/** The accounts that captions or comments link to. */
export function mentionsIn(texts: ReadonlyArray<Post["caption"]>): Account[] {
  return texts
    .flat()
    .flatMap((segment) => ("mention" in segment ? [segment.mention] : []));
}
