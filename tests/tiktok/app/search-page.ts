import type { Account } from "../cast";
import { postOf, type Post } from "../content/posts";
import { foundUsers, searchStretch } from "../content/search";
import { shortCount, shortDate } from "../content/seed";
import { c } from "./class-names";
import { currentSearch } from "./current";
import { el } from "./dom";
import { avatar, verifiedMark } from "./drawings";
import { tile } from "./grid";
import type { Page } from "./page";
import { state } from "./state";
import { button, segments } from "./text";

/** DivPlayLine (flex, space-between): a > DivUserInfo (flex: avatar, p), then the time. */
function cardDescription(post: Post, index: number): HTMLElement {
  const { author } = post;
  const old = state.parameters.format === "2022";
  return el(
    "div",
    { class: c("DivVideoSearchCardDesc"), e2e: "search-card-desc" },
    el(
      "div",
      { class: c("DivCardBottomInfo") },
      el(
        "div",
        { class: c("DivMetaCaptionLine"), e2e: "search-card-video-caption" },
        el(
          "div",
          { class: c("DivDescriptionContentContainer") },
          ...segments(post.caption, "card"),
        ),
      ),
      el(
        "div",
        { class: c("DivPlayLine") },
        el(
          "a",
          {
            class: !old && "link-a11y-focus",
            e2e: "search-card-user-link",
            id: !old && `search_top-item-user-link-${index}`,
            href: `/@${author.handle}`,
          },
          el(
            "div",
            { class: c("DivUserInfo") },
            avatar(author, 24),
            el(
              "p",
              { class: c("PUniqueId"), e2e: "search-card-user-unique-id" },
              author.handle,
            ),
          ),
        ),
        old
          ? el(
              "div",
              { class: c("DivPlayIcon"), e2e: "search-card-like-container" },
              el(
                "strong",
                { class: c("StrongVideoCount") },
                shortCount(post.id),
              ),
            )
          : el("div", { class: c("DivTimeTag") }, shortDate(post.id)),
      ),
    ),
  );
}

/** The card of an account: two sibling links, then the follow button, in one flex row. */
function userCard(account: Account): HTMLElement {
  const href = `/@${account.handle}`;
  const old = state.parameters.format === "2022";
  const followers = el(
    "span",
    { e2e: "search-follow-count" },
    shortCount(account.handle),
  );
  const subtitle = old
    ? el(
        "div",
        { class: c("DivSubTitleWrapper") },
        el("h2", { class: c("H2SubTitle") }, account.nickname),
        "·",
        el("strong", {}, shortCount(account.handle)),
        el("span", {}, "Followers"),
      )
    : el(
        "p",
        {
          class: c("DivSubTitleWrapper+DivSubTitleWrapper"),
          e2e: "search-user-nickname",
        },
        `${account.nickname} · `,
        followers,
        " Followers",
      );
  const links = [
    el(
      "a",
      {
        class: c("StyledAvatarUserLink", old ? "" : "link-a11y-focus"),
        tabindex: "-1",
        e2e: "search-user-avatar",
        href,
      },
      el(
        "div",
        {
          class: c("DivContainer/avatar"),
          style: "width: 60px; height: 60px;",
        },
        avatar(account, 60),
      ),
    ),
    el(
      "a",
      {
        class: c("StyledDivInfoWrapper", old ? "" : "link-a11y-focus"),
        e2e: "search-user-info-container",
        tabindex: "-1",
        href,
        style: "text-decoration: none;",
      },
      el(
        "p",
        { class: c("PTitle"), e2e: "search-user-unique-id" },
        account.handle,
        account.verified && verifiedMark(),
      ),
      subtitle,
      el(
        "p",
        { class: c("PDesc"), e2e: "search-user-desc" },
        "A line about the account",
      ),
    ),
  ];
  const card = {
    class: c(old ? "DivLink/2022" : "DivLink"),
    e2e: "search-user-container",
    role: "link",
    tabindex: "0",
  };
  if (old) return el("div", card, ...links);
  return el(
    "div",
    card,
    el(
      "div",
      { class: c("DivItemContainer/user") },
      el(
        "div",
        { class: c("DivUserInfoContainer") },
        ...links,
        el(
          "div",
          { class: c("DivFollowButtonContainer") },
          button("Follow", "primary", {
            e2e: "follow-button",
            label: `Follow ${account.nickname}`,
          }),
        ),
      ),
    ),
  );
}

function userBlock(accounts: readonly Account[]): HTMLElement {
  return el(
    "div",
    { class: c("DivBlockContainer") },
    el(
      "div",
      { class: c("DivTitleContainer") },
      el("h2", { class: c("H2Title"), e2e: "search-top-user-title" }, "Users"),
    ),
    ...accounts.map(userCard),
  );
}

export type SearchTab = "top" | "user" | "video";

/** The cards of so many videos that a search finds, from an index on. */
function searchCards(
  tab: SearchTab,
  words: string,
  from: number,
  count: number,
): HTMLElement[] {
  const stretch = searchStretch(words);
  return Array.from({ length: count }, (_, at) => {
    const index = from + at;
    const post = postOf(stretch, index);
    return tile(post, {
      e2e: tab === "top" ? "search_top-item" : "search_video-item",
      index,
      description: cardDescription(post, index),
    });
  });
}

export function searchPage(tab: SearchTab, words: string): Page {
  const tabs: ReadonlyArray<readonly [string, string, SearchTab]> = [
    ["Top", "/search", "top"],
    ["Users", "/search/user", "user"],
    ["Videos", "/search/video", "video"],
  ];
  const bar = el(
    "div",
    {
      class: c("DivSearchTabBarContainer"),
      id: "search-tabs",
      e2e: "search-tab-list",
    },
    ...tabs.map(([label, path, name]) =>
      el(
        "a",
        {
          e2e: "tab-item",
          href: `${path}?q=${encodeURIComponent(words)}`,
          "aria-selected": String(name === tab),
        },
        label,
      ),
    ),
  );
  const firstCards = tab === "user" ? 0 : 12;
  const list = el(
    "div",
    {
      class: c("DivVideoFeed/search"),
      e2e: `search_${tab}-item-list`,
      mode: "search-video-list",
    },
    // 2025-09: accounts stand above or amid the cards of the Top tab.
    tab === "top" && userBlock(foundUsers.slice(0, 3)),
    ...searchCards(tab, words, 0, firstCards),
  );
  let shown = firstCards;
  currentSearch.list = {
    append(count) {
      list.append(...searchCards(tab, words, shown, count));
      shown += count;
    },
  };
  const content =
    tab === "user"
      ? el("div", { e2e: "search-user-list" }, ...foundUsers.map(userCard))
      : list;
  const body = el(
    "div",
    { class: c("DivSearchBodyContainer") },
    el(
      "div",
      { class: c("DivSearchContentBodyContainer") },
      bar,
      el("div", { class: c("DivThreeColumnContainer/search") }, content),
    ),
  );
  return { main: "general_search", body, title: `${words} | Search` };
}
