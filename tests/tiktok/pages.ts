import { registered } from "./cast";
import { commentsOf } from "./content/comments";
import {
  afterStretch,
  discovered,
  embeddedPost,
  exploreStretch,
  feedStretch,
  liveNow,
  mobileStretch,
  notices,
  soundStretch,
  tagStretch,
} from "./content/places";
import { findAccount, postId, postOf, postsOf } from "./content/posts";
import { repostsOf, suggestedBeside } from "./content/profiles";
import { foundUsers, searchStretch } from "./content/search";
import { followedIn2022, suggestedIn2022 } from "./content/sidebar";
import { authorsOf, badgesFor, mentionsIn } from "./expectations";
import type { Expectation } from "./expectations";

export type SurfaceName =
  | "feed"
  | "photo"
  | "browse"
  | "profile-header"
  | "profile-grid"
  | "suggested"
  | "comment"
  | "reply"
  | "mention"
  | "search-card"
  | "search-user"
  | "tag"
  | "sound"
  | "explore"
  | "discover"
  | "inbox"
  | "live-host"
  | "live-side"
  | "mobile-video"
  | "mobile-grid"
  | "mobile-feed"
  | "embed-video"
  | "embed-profile";

/** A page and the badges of one surface on it, after it is loaded and before anybody scrolls. */
export interface PageCase {
  url: string;
  what: string;
  expect: Expectation[];
}

const desktop = "https://www.tiktok.com";
const mobile = "https://m.tiktok.com";
/** Articles that are filled before anybody scrolls. */
const filled = 4;
const video = postId(1);
const firstFew = postsOf(feedStretch("foryou", 3), filled);
const following = postsOf(feedStretch("following", 3), filled);
const bench = postsOf(feedStretch("foryou", 10), 40);
const thread = commentsOf(20);
const watched = registered.straitstimes;
const afterWatched = postsOf(afterStretch(watched.handle, 3), filled).slice(1);
const withComments = `${desktop}/@${watched.handle}/video/${video}?comments=open`;
const one = (handle: string): Expectation[] => badgesFor([findAccount(handle)]);
const found = postsOf(searchStretch("bench"), 12);

/** A case for each look of the time. */
function inAllFormats(
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

function reposts(handle: string): Expectation[] {
  const account = findAccount(handle);
  const others = authorsOf(repostsOf(account));
  return badgesFor(others.filter((author) => author !== account));
}

/** Every surface with the pages to see it on. Each article, row, card or tile of a registered account gets one badge. */
export const pages: Record<SurfaceName, PageCase[]> = {
  feed: [
    ...inAllFormats(`${desktop}/`, "For You", badgesFor(authorsOf(firstFew))),
    {
      url: `${desktop}/?author=handle&theme=dark`,
      what: "For You, author lines show the handle, dark",
      expect: badgesFor(authorsOf(firstFew)),
    },
    {
      url: `${desktop}/foryou?dir=rtl`,
      what: "For You, right to left",
      expect: badgesFor(authorsOf(firstFew)),
    },
    {
      url: `${desktop}/following`,
      what: "Following",
      expect: badgesFor(authorsOf(following)),
    },
    {
      url: `${desktop}/@${watched.handle}/video/${video}`,
      what: "video page in today’s feed form",
      expect: badgesFor([watched, ...authorsOf(afterWatched)]),
    },
    {
      url: `${desktop}/@hazel_kettle/video/${video}?items=1`,
      what: "video page of a private person",
      expect: [],
    },
    {
      url: `${desktop}/?items=40&every=10&mount=all`,
      what: "40 filled items, one in ten registered",
      expect: badgesFor(authorsOf(bench)),
    },
  ],
  photo: [
    {
      url: `${desktop}/@ukgov/photo/${video}?items=1`,
      what: "photo post",
      expect: one("ukgov"),
    },
    {
      url: `${desktop}/@cgtnofficial/photo/${video}?items=1&format=2025`,
      what: "photo post, 2025",
      expect: one("cgtnofficial"),
    },
  ],
  browse: [
    {
      url: `${desktop}/@dwnews/video/${video}?format=2025&detail=browse`,
      what: "old video page, 2025-06",
      expect: one("dwnews"),
    },
    {
      url: `${desktop}/@dwnews/video/${video}?format=2022`,
      what: "old video page, 2022",
      expect: one("dwnews"),
    },
    {
      url: `${desktop}/@rt.newz/video/${video}?format=2025&detail=browse`,
      what: "old video page, one letter off",
      expect: [],
    },
  ],
  "profile-header": [
    ...inAllFormats(
      `${desktop}/@whitehouse`,
      "profile of a registered account",
      one("whitehouse"),
    ),
    {
      url: `${desktop}/@RT.News`,
      what: "capitals in the address",
      expect: one("rt.news"),
    },
    {
      url: `${desktop}/@gov.sg?dir=rtl&theme=dark`,
      what: "profile, right to left, dark",
      expect: one("gov.sg"),
    },
    {
      url: `${desktop}/@whitehous`,
      what: "one letter off",
      expect: [],
    },
    {
      url: `${desktop}/@ridgeway_tomas`,
      what: "private person with the display name RT",
      expect: [],
    },
  ],
  "profile-grid": [
    {
      url: `${desktop}/@hazel_kettle?tab=reposts`,
      what: "reposts of a private person",
      expect: reposts("hazel_kettle"),
    },
    {
      url: `${desktop}/@dwnews?tab=reposts&format=2025`,
      what: "reposts of a registered account, its own tile excepted",
      expect: reposts("dwnews"),
    },
    {
      url: `${desktop}/@bbcnews`,
      what: "own tiles only",
      expect: [],
    },
  ],
  suggested: [
    {
      url: `${desktop}/@whitehouse`,
      what: "suggested accounts on a profile",
      expect: badgesFor(suggestedBeside(findAccount("whitehouse"))),
    },
    {
      url: `${desktop}/?format=2022`,
      what: "suggested and followed accounts in the sidebar, 2022",
      expect: badgesFor([...suggestedIn2022, ...followedIn2022]),
    },
  ],
  comment: inAllFormats(
    withComments,
    "comments",
    badgesFor(thread.map(({ author }) => author)),
  ),
  reply: inAllFormats(
    withComments,
    "replies",
    badgesFor(
      thread.flatMap(({ replies }) => replies).map(({ author }) => author),
    ),
  ),
  mention: [
    {
      url: withComments,
      what: "mentions in captions and comments",
      expect: badgesFor([
        ...mentionsIn(thread.map(({ text }) => text)),
        ...mentionsIn(afterWatched.map(({ caption }) => caption)),
      ]),
    },
    ...inAllFormats(
      `${desktop}/`,
      "mentions in captions of the feed",
      badgesFor(mentionsIn(firstFew.map(({ caption }) => caption))),
    ),
    {
      url: `${desktop}/search/video?q=bench`,
      what: "mentions in captions of search cards",
      expect: badgesFor(mentionsIn(found.map(({ caption }) => caption))),
    },
  ],
  "search-card": [
    ...inAllFormats(
      `${desktop}/search?q=bench`,
      "search, Top",
      badgesFor(authorsOf(found)),
    ),
    {
      url: `${desktop}/search/video?q=bench`,
      what: "search, Videos",
      expect: badgesFor(authorsOf(found)),
    },
  ],
  "search-user": [
    ...inAllFormats(
      `${desktop}/search/user?q=bench`,
      "search, Users",
      badgesFor(foundUsers),
    ),
    {
      url: `${desktop}/search?q=bench&theme=dark`,
      what: "accounts in search, Top",
      expect: badgesFor(foundUsers.slice(0, 3)),
    },
  ],
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
  discover: inAllFormats(
    `${desktop}/discover`,
    "discover",
    badgesFor(discovered),
  ),
  inbox: inAllFormats(
    `${desktop}/inbox`,
    "inbox",
    badgesFor(notices.map(({ from }) => from)),
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
  "mobile-video": [
    {
      url: `${mobile}/@desdelamoncloa/video/${video}`,
      what: "video on mobile",
      expect: one("desdelamoncloa"),
    },
    {
      url: `${desktop}/@bbcnews/photo/${video}?layout=mobile`,
      what: "photo on mobile",
      expect: one("bbcnews"),
    },
    {
      url: `${mobile}/@paperboat.lena/video/${video}`,
      what: "private person with the display name @whitehouse",
      expect: [],
    },
  ],
  "mobile-grid": [
    {
      url: `${mobile}/tag/weekend`,
      what: "hashtag on mobile",
      expect: badgesFor(authorsOf(postsOf(tagStretch("weekend"), 12))),
    },
  ],
  "mobile-feed": [
    {
      url: `${mobile}/`,
      what: "For You on mobile",
      expect: badgesFor([postOf(mobileStretch(3), 0).author]),
    },
  ],
  "embed-video": [
    {
      url: `${desktop}/embed/v2/${postId(2)}`,
      what: "embedded video",
      expect: badgesFor([embeddedPost(postId(2)).author]),
    },
    {
      url: `${desktop}/embed/v2/${postId(3)}`,
      what: "embedded video of a private person",
      expect: [],
    },
    {
      url: "https://www.third-party.example/article",
      what: "embedded video in another site’s article",
      expect: badgesFor([embeddedPost(postId(2)).author]),
    },
  ],
  "embed-profile": [
    {
      url: `${desktop}/embed/@dwnews`,
      what: "embedded account",
      expect: one("dwnews"),
    },
    {
      url: "https://www.third-party.example/article",
      what: "embedded account in another site’s article",
      expect: one("dwnews"),
    },
  ],
};

/** A page of nothing but links to accounts, one in ten of them registered. */
export function manyLinks(links: number): string {
  return `${desktop}/tag/many?links=${links}`;
}

/** A feed whose items are all filled, each `every`-th of them by a registered account. */
export function filledFeed(items: number, every: number): string {
  return `${desktop}/foryou?items=${items}&every=${every}&mount=all`;
}
