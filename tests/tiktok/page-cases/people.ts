import { discovered, notices } from "../content/places";
import { findAccount, postsOf } from "../content/posts";
import { repostsOf, suggestedBeside } from "../content/profiles";
import { foundUsers, searchStretch } from "../content/search";
import { followedIn2022, suggestedIn2022 } from "../content/sidebar";
import { authorsOf, badgesFor } from "../expectations";
import { desktop, one, inAllFormats } from "./page-case";
import type { Expectation } from "../expectations";
import type { PageCase } from "./page-case";

const found = postsOf(searchStretch("bench"), 12);

function reposts(handle: string): Expectation[] {
  const account = findAccount(handle);
  const others = authorsOf(repostsOf(account));
  return badgesFor(others.filter((author) => author !== account));
}

/** Profiles, search, and lists of people. */
export const people = {
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
} satisfies Record<string, PageCase[]>;
