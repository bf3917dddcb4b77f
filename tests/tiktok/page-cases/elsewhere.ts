import { embeddedPost, mobileStretch, tagStretch } from "../content/places";
import { postId, postOf, postsOf } from "../content/posts";
import { authorsOf, badgesFor } from "../expectations";
import { desktop, mobile, video, one } from "./page-case";
import type { PageCase } from "./page-case";

/** The mobile layout, and frames in other sites. */
export const elsewhere = {
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
} satisfies Record<string, PageCase[]>;
