import { privatePeople, registered, trapAccounts } from "../cast";
import type { Account } from "../cast";
import { at } from "./seed";
import type { Segment } from "./posts";

export interface Comment {
  author: Account;
  text: Segment[];
  replies: Comment[];
  /** What follows the name, after a dot: "Creator", "Friend". */
  note?: string;
}

export const commentAuthors: readonly Account[] = [
  registered.policia,
  registered.aljazeeraenglish,
  registered.ambassadedechine,
];
export const replyAuthors: readonly Account[] = [registered.idf];
export const commentMention: Account = registered.europeanparliament;

const lines = [
  "this made my morning",
  "where is that bench, I need to know",
  "my mother does it the same way",
  "sound on for this one",
  "saving this for the weekend",
  "the dog knows exactly what it is doing",
  "I have watched this nine times",
  "what a patient person you are",
];

function author(index: number): Account {
  if (index % 6 === 1) return at(commentAuthors, (index - 1) / 6);
  if (index % 6 === 4) return at(trapAccounts, index);
  return at(privatePeople, index * 11 + 5);
}

function text(index: number): Segment[] {
  if (index % 6 === 1)
    return [{ text: "Thank you for asking: the answer is on our website." }];
  if (index % 10 === 3) {
    return [
      { mention: commentMention, shown: `@${commentMention.nickname}` },
      { text: " look at this" },
    ];
  }
  if (index % 10 === 8)
    return [{ text: "somebody tell @whitehouse and rt.news about it" }];
  return [{ text: at(lines, index) }];
}

function replies(index: number): Comment[] {
  if (index % 4 !== 0) return [];
  const first: Comment = {
    author: at(privatePeople, index * 3 + 1),
    text: [{ text: "same here" }],
    replies: [],
  };
  if (index % 8 !== 0) return [first];
  const second = {
    author: at(replyAuthors, index),
    text: [{ text: "Thank you." }],
    replies: [],
  };
  return [first, second];
}

/** The comment at a position of a thread that never ends. */
export function commentOf(index: number): Comment {
  const comment: Comment = {
    author: author(index),
    text: text(index),
    replies: replies(index),
  };
  return index % 7 === 2 ? { ...comment, note: "Friend" } : comment;
}

export function commentsOf(count: number): Comment[] {
  return Array.from({ length: count }, (_, index) => commentOf(index));
}
