import { registered } from "../cast";
import { commentsOf } from "../content/comments";
import { afterStretch, feedStretch } from "../content/places";
import { postsOf } from "../content/posts";
import { searchStretch } from "../content/search";
import { authorsOf, badgesFor, mentionsIn } from "../expectations";
import { desktop, video, one, inAllFormats } from "./page-case";
import type { PageCase } from "./page-case";

/** Articles that are filled before anybody scrolls. */
const filled = 4;
const firstFew = postsOf(feedStretch("foryou", { every: 3 }), filled);
const following = postsOf(feedStretch("following", { every: 3 }), filled);
const bench = postsOf(feedStretch("foryou", { every: 10 }), 40);
const thread = commentsOf(20);
const watched = registered.straitstimes;
const afterWatched = postsOf(afterStretch(watched.handle, 3), filled).slice(1);
const withComments = `${desktop}/@${watched.handle}/video/${video}?comments=open`;
const found = postsOf(searchStretch("bench"), 12);

/** Where posts are watched: feed, photo, video pages, and what stands under them. */
export const watching = {
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
} satisfies Record<string, PageCase[]>;
