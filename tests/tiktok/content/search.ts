import { privatePeople, registered, traps } from "../cast";
import type { Account } from "../cast";
import { at } from "./seed";
import type { Stretch } from "./posts";

/** Accounts that a search finds: a registered one beside the ones that look like it. */
export const foundUsers: readonly Account[] = [
  registered.policia,
  at(traps.oneLetterOff, 7),
  registered.aljazeeraenglish,
  at(traps.borrowedNames, 0),
  at(privatePeople, 12),
  registered.idf,
  at(traps.oneLetterOff, 1),
  at(privatePeople, 40),
];

export function searchStretch(words: string): Stretch {
  return { name: `search ${words}`, every: 3 };
}
