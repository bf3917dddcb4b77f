import { privatePeople, registered, trapAccounts } from "../cast";
import type { Account } from "../cast";
import { authorOf, postBy, postNumber } from "./posts";
import type { Post, Stretch } from "./posts";
import { at } from "./seed";

export const exploreStretch: Stretch = { name: "explore", every: 4 };

export const discovered: readonly Account[] = [
  at(privatePeople, 3),
  registered.bbcnews,
  at(trapAccounts, 4),
  at(privatePeople, 17),
  registered.desdelamoncloa,
  at(privatePeople, 25),
  at(trapAccounts, 9),
  registered.idf,
];

export function tagStretch(name: string): Stretch {
  return { name: `tag ${name}`, every: 4 };
}

export function soundStretch(name: string): Stretch {
  return { name: `sound ${name}`, every: 5 };
}

/** Who liked, followed or mentioned; the inbox shows display names. */
export const notices: ReadonlyArray<{ from: Account; what: string }> = [
  { from: at(privatePeople, 6), what: "liked your video" },
  { from: registered.govSg, what: "mentioned you in a comment" },
  { from: at(trapAccounts, 8), what: "started following you" },
  {
    from: at(trapAccounts, 9),
    what: "replied: “have you seen @bbcnews today”",
  },
  { from: registered.policia, what: "liked your comment" },
  { from: at(privatePeople, 33), what: "started following you" },
  { from: at(privatePeople, 51), what: "commented: “three more, please”" },
];

export const liveNow: readonly Account[] = [
  at(privatePeople, 10),
  registered.aljazeeraenglish,
  at(trapAccounts, 1),
  registered.dwnews,
  at(privatePeople, 44),
];

export const chatLines: ReadonlyArray<readonly [name: string, line: string]> = [
  ["Bea", "hello from the harbour"],
  ["RT", "first time here"],
  ["@whitehouse", "that is my display name, sorry"],
  ["Otis", "can you show the map again?"],
  ["BBC News", "no relation"],
  ["Lotte", "good sound today"],
  ["ukgov", "only a nickname too"],
  ["Tunde", "watching with my aunt"],
];

export function feedStretch(
  name: "foryou" | "following",
  density: Pick<Stretch, "every" | "rest">,
): Stretch {
  return { name: name === "foryou" ? "For You" : name, ...density };
}

/** What follows the video of a video page. */
export function afterStretch(handle: string, every: number): Stretch {
  return { name: `after ${handle}`, every };
}

export function mobileStretch(every: number): Stretch {
  return { name: "mobile", every };
}

/** The post of an embed: its address has no handle, so the number in it decides. */
export function embeddedPost(id: string): Post {
  const number = postNumber(id);
  const author = authorOf({ name: "embed", every: 2 }, number);
  return { ...postBy(author, number), id };
}
