import { privatePeople, registered } from "../cast";
import type { Account } from "../cast";
import { at } from "./seed";

/** 2022: the accounts in the lists under the navigation. */
export const suggestedIn2022: readonly Account[] = [
  at(privatePeople, 8),
  registered.europeanparliament,
  registered.zaobaosg,
  at(privatePeople, 21),
];
export const followedIn2022: readonly Account[] = [
  registered.brandweerWesthoek,
  at(privatePeople, 30),
];
