import type { Account } from "../cast";
import { discovered, exploreStretch } from "../content/places";
import { postsOf } from "../content/posts";
import type { Post } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el, set } from "./dom";
import { avatar, icon, verifiedMark } from "./drawings";
import { grid, tile } from "./grid";
import type { Page } from "./page";

/** 2025-09: two links in a flex row (picture; name with its own overflow), the verified mark after them. */
function cardDescription(post: Post): HTMLElement {
  const { author } = post;
  const href = `/@${author.handle}`;
  const link = {
    class: "link-a11y-focus",
    e2e: "explore-card-user-link",
    href,
  };
  const mark = author.verified && verifiedMark();
  if (mark) set(mark, "data-e2e", "explore-card-user-verified");
  return el(
    "div",
    { class: c("DivVideoExploreCardDesc"), e2e: "explore-card-desc" },
    el(
      "div",
      { class: c("DivCardBottomInfo/explore") },
      el(
        "div",
        { class: c("DivPlayLine/explore") },
        el(
          "div",
          { class: c("DivUserInfo/explore") },
          el("a", link, avatar(author, 24)),
          el(
            "a",
            { ...link, style: "overflow: hidden;" },
            el(
              "p",
              {
                class: c("PUniqueId/explore"),
                e2e: "explore-card-user-unique-id",
              },
              author.handle,
            ),
          ),
          mark,
        ),
        el(
          "div",
          { class: c("DivExploreCardText") },
          el(
            "div",
            { class: c("DivIconText"), e2e: "explore-card-like-container" },
            icon("heart", "14"),
            shortCount(post.id),
          ),
        ),
      ),
    ),
  );
}

export function explorePage(): Page {
  const tiles = postsOf(exploreStretch, 15).map((post, index) =>
    tile(post, {
      e2e: "explore-item",
      index,
      description: cardDescription(post),
    }),
  );
  const chips = ["All", "Comedy", "Sports", "Food", "Travel", "News"].map(
    (word) =>
      el("button", { class: c("ButtonCategoryItem"), type: "button" }, word),
  );
  const body = el(
    "div",
    { class: c("DivExploreBody") },
    el("div", { class: c("DivCategoryList") }, ...chips),
    grid("explore-item-list", tiles),
  );
  return { main: "explore_page", body, title: "Explore" };
}

function discoverItem(account: Account): HTMLElement {
  return el(
    "a",
    {
      class: c("ADiscoverUser", "link-a11y-focus"),
      e2e: "discover-user-item",
      href: `/@${account.handle}`,
    },
    avatar(account, 64),
    el(
      "div",
      { class: c("DivDiscoverUserText") },
      el(
        "h4",
        { class: c("H4DiscoverTitle"), e2e: "discover-user-title" },
        account.nickname,
      ),
      el(
        "p",
        { class: c("PDiscoverSubtitle"), e2e: "discover-user-subtitle" },
        `@${account.handle}`,
      ),
    ),
  );
}

/** 2025-09: each account is one link that holds both names. */
export function discoverPage(): Page {
  const body = el(
    "div",
    { class: c("DivDiscoverBody") },
    el("h2", { class: c("H2Title") }, "Popular creators"),
    el(
      "div",
      { class: c("DivDiscoverUserList") },
      ...discovered.map(discoverItem),
    ),
  );
  return { main: "discovery", body, title: "Discover" };
}
