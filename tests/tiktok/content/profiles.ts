import { privatePeople, registered, trapAccounts } from "../cast";
import type { Account } from "../cast";
import { postBy, postOf } from "./posts";
import type { Post } from "./posts";
import { at, hash } from "./seed";

/** The cards of suggested accounts under a profile's header. */
export function suggestedBeside(account: Account): Account[] {
  const start = hash(account.handle);
  return [
    at(privatePeople, start),
    registered.zaobaosg,
    at(trapAccounts, start),
    registered.brandweerWesthoek,
    at(privatePeople, start + 9),
  ];
}

/** The grid of reposts: posts of others, and one of the account's own. */
export function repostsOf(account: Account): Post[] {
  const others = Array.from({ length: 8 }, (_, index) =>
    postOf({ name: `reposts ${account.handle}`, every: 3 }, index),
  );
  return [...others, postBy(account, 3)];
}
