import {
  privatePeople,
  registered,
  registeredAccounts,
  trapAccounts,
  traps,
} from "../cast";
import type { Account } from "../cast";
import { at, hash } from "./seed";

/** A piece of a caption or comment: plain text, a hashtag, or a mention that links to an account. */
export type Segment =
  { text: string } | { tag: string } | { mention: Account; shown: string };

export interface Post {
  id: string;
  author: Account;
  caption: Segment[];
  kind: "video" | "photo";
}

/**
 * Authors of posts. The others are kept for the places beside a post (mentions, comments, suggestions), so that
 * the number of badges for a handle says which surface they came from.
 */
export const authors: readonly Account[] = [
  registered.whitehouse,
  registered.rtNews,
  registered.dwnews,
  registered.govSg,
  registered.cgtnofficial,
  registered.desdelamoncloa,
  registered.bbcnews,
  registered.ukgov,
  registered.straitstimes,
];

/** Mentioned in captions; `shown` is what the link's text says, a handle or (2025-09) a nickname. */
export const mentioned: readonly Account[] = [
  registered.who,
  registered.ejercitogt,
];

const tags = [
  "fyp",
  "citylife",
  "learnontiktok",
  "weekend",
  "smalljoys",
  "explainer",
  "outdoors",
  "recipe",
];
const privateLines = [
  "third try and the loaf finally rose",
  "the quiet bench behind the library",
  "how I fold a paper map without crying",
  "Sunday on the towpath with the slow dog",
  "rain on a tin roof, forty seconds of it",
  "my neighbour taught me this soup",
  "a shelf made from one old door",
  "counting swans before work",
];
const officialLines = [
  "Our week in one minute",
  "Open day this Saturday: everyone is welcome",
  "Three questions that you asked us",
  "Behind the scenes of today’s programme",
  "What changes this month, explained",
];

const firstId = 7_500_000_000_000_000_000n;

export function postId(number: number): string {
  return String(firstId + BigInt(number) * 1_000_003n);
}

/** The number that `postId` was given: an embed knows its post by nothing else. */
export function postNumber(id: string): number {
  return /^\d+$/.test(id) ? Number((BigInt(id) - firstId) / 1_000_003n) : 0;
}

export function isRegistered(account: Account): boolean {
  return registeredAccounts.includes(account);
}

/** Where a stretch of posts gets its authors from: each `every`-th one is registered, the first one included. */
export interface Stretch {
  name: string;
  every: number;
  /** After so many posts come as many of which none is registered; and so on. */
  rest?: number;
}

export function authorOf(
  { name, every, rest = Infinity }: Stretch,
  index: number,
): Account {
  const start = hash(name);
  const isResting = Math.floor(index / rest) % 2 === 1;
  if (index % every === 0 && !isResting)
    return at(authors, start + index / every);
  if (index % 5 === 2) return at(trapAccounts, start + index);
  return at(privatePeople, start + index * 7);
}

export function captionOf(author: Account, index: number): Segment[] {
  const tag = { tag: at(tags, index) };
  if (isRegistered(author))
    return [{ text: `${at(officialLines, index)} ` }, tag];
  if (trapAccounts.includes(author))
    return [{ text: `${at(traps.captions, index)} ` }, tag];
  if (index % 4 === 1) {
    const mention = at(mentioned, index >> 2);
    const shown = index % 8 === 1 ? mention.handle : mention.nickname;
    return [
      { text: `${at(privateLines, index)} with ` },
      { mention, shown: `@${shown}` },
      { text: " " },
      tag,
    ];
  }
  return [
    { text: `${at(privateLines, index)} ` },
    tag,
    { text: " " },
    { tag: at(tags, index + 3) },
  ];
}

export function postOf(stretch: Stretch, index: number): Post {
  const author = authorOf(stretch, index);
  const number = (hash(stretch.name) % 100_000) * 10_000 + index;
  return {
    id: postId(number),
    author,
    caption: captionOf(author, index),
    kind: index % 9 === 7 ? "photo" : "video",
  };
}

export function postsOf(stretch: Stretch, count: number): Post[] {
  return Array.from({ length: count }, (_, index) => postOf(stretch, index));
}

/** A post under a known account: profile grids, video pages. */
export function postBy(author: Account, index: number): Post {
  return {
    id: postId((hash(author.handle) % 100_000) * 10_000 + index),
    author,
    caption: captionOf(author, index),
    kind: "video",
  };
}

export function findAccount(handle: string): Account {
  const known = [...registeredAccounts, ...privatePeople, ...trapAccounts].find(
    (account) => account.handle === handle.toLowerCase(),
  );
  return known ?? { handle, nickname: handle, verified: false };
}
