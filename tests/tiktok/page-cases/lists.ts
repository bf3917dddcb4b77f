import {
  exploreStretch,
  liveNow,
  soundStretch,
  tagStretch,
} from "../content/places";
import { postsOf } from "../content/posts";
import { authorsOf, badgesFor } from "../expectations";
import { desktop, video, one, inAllFormats } from "./page-case";
import type { PageCase } from "./page-case";

/** Lists of posts, and LIVE. */
export const lists = {
  tag: [
    ...inAllFormats(
      `${desktop}/tag/weekend`,
      "hashtag",
      badgesFor(authorsOf(postsOf(tagStretch("weekend"), 12))),
    ),
    { url: `${desktop}/tag/traps`, what: "nothing but traps", expect: [] },
  ],
  sound: inAllFormats(
    `${desktop}/music/original-sound-${video}`,
    "sound",
    badgesFor(authorsOf(postsOf(soundStretch(`original-sound-${video}`), 10))),
  ),
  explore: inAllFormats(
    `${desktop}/explore`,
    "explore",
    badgesFor(authorsOf(postsOf(exploreStretch, 15))),
  ),
  "live-host": [
    {
      url: `${desktop}/@straitstimes/live`,
      what: "LIVE of a registered account",
      expect: one("straitstimes"),
    },
    {
      url: `${desktop}/live`,
      what: "LIVE of a private person; the chat has no links",
      expect: [],
    },
  ],
  "live-side": [
    {
      url: `${desktop}/live`,
      what: "the list beside a LIVE",
      expect: badgesFor(liveNow),
    },
  ],
} satisfies Record<string, PageCase[]>;
