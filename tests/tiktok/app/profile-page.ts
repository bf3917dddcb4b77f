import type { Account } from "../cast";
import { repostsOf, suggestedBeside } from "../content/profiles";
import { findAccount, postBy } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, icon, verifiedMark } from "./drawings";
import { grid, tile } from "./grid";
import type { Page } from "./page";
import { state } from "./state";
import { button, text } from "./text";

/** 2022: h2 handle above h1 nickname. 2025: h1 handle in a nested wrapper, h2 nickname beside it in the row. */
function identifier(account: Account): HTMLElement {
  const mark = account.verified && verifiedMark();
  if (state.parameters.format === "2022") {
    return el(
      "div",
      { class: c("DivShareTitleContainer") },
      el(
        "h2",
        { class: c("H2ShareTitle"), e2e: "user-title" },
        account.handle,
        mark,
      ),
      el(
        "h1",
        { class: c("H1ShareSubTitle"), e2e: "user-subtitle" },
        account.nickname,
      ),
      button("Follow", "primary", { e2e: "follow-button" }),
    );
  }
  return el(
    "div",
    { class: c("DivUserIdentifierWrapper") },
    el(
      "div",
      { class: c("DivUserTextWrapper") },
      el(
        "div",
        { class: c("DivUserTextWrapper") },
        el(
          "h1",
          { class: c("H1ShareTitle"), e2e: "user-title" },
          account.handle,
        ),
        mark,
      ),
      el(
        "h2",
        { class: c("H2ShareSubTitle"), e2e: "user-subtitle" },
        account.nickname,
      ),
    ),
  );
}

function count(name: string, label: string, account: Account): HTMLElement {
  return el(
    "div",
    { class: c("DivNumber") },
    el(
      "strong",
      { title: label, e2e: `${name}-count` },
      shortCount(name + account.handle),
    ),
    el("span", { class: c("SpanUnit"), e2e: name }, label),
  );
}

function header(account: Account): HTMLElement {
  const old = state.parameters.format === "2022";
  const buttons = el(
    "div",
    { class: c("DivButtonPanelWrapper") },
    button("Follow", "primary", {
      e2e: "follow-button",
      label: `Follow ${account.nickname}`,
    }),
    el(
      "a",
      { class: "link-a11y-focus", href: "/" },
      button("Message", "secondary", { e2e: "message-button" }),
    ),
    el(
      "button",
      {
        class: "TUXButton TUXButton--secondary",
        type: "button",
        e2e: "share-btn",
      },
      icon("share", "18"),
    ),
  );
  const numbers = el(
    "h3",
    { class: c("H3CountInfos") },
    count("following", "Following", account),
    count("followers", "Followers", account),
    count("likes", "Likes", account),
  );
  const words = account.verified
    ? "The account of the institution. This text is filler."
    : "small things, slowly";
  return el(
    "div",
    {
      class: c(
        "DivShareLayoutHeader+StyledDivShareLayoutHeaderV2+CreatorPageHeader",
      ),
    },
    el(
      "div",
      { class: c("DivContainer/user-avatar"), e2e: "user-avatar" },
      avatar(account, 212),
    ),
    el(
      "div",
      { class: c("DivShareTitleContainer+CreatorPageHeaderShareContainer") },
      identifier(account),
      !old && buttons,
      el(
        "div",
        { class: c("CreatorPageHeaderTextContainer") },
        numbers,
        el("h2", { class: c("H2ShareDesc"), e2e: "user-bio" }, words),
      ),
    ),
  );
}

/** 2025-12: two links a card, the name link shows the nickname. */
function suggestions(account: Account): HTMLElement {
  const cards = suggestedBeside(account).map((other) =>
    el(
      "div",
      { class: c("DivUserCard") },
      el(
        "a",
        { class: "link-a11y-focus", href: `/@${other.handle}` },
        avatar(other, 72),
      ),
      el(
        "div",
        { class: c("DivUserCardTitle") },
        el(
          "a",
          {
            class: "link-a11y-focus",
            href: `/@${other.handle}`,
            style: "overflow: hidden;",
          },
          text(
            "p",
            {
              size: 14,
              medium: true,
              style:
                "overflow: hidden; text-overflow: ellipsis; text-wrap: nowrap;",
            },
            other.nickname,
          ),
        ),
      ),
      button("Follow", "secondary", { e2e: "follow-button" }),
    ),
  );
  return el(
    "div",
    { class: c("DivSuggestedWrapper") },
    text(
      "p",
      { size: 16, medium: true, color: "var(--ui-text-1)" },
      "Suggested accounts",
    ),
    el("div", { class: c("DivUserCardListContainer") }, ...cards),
  );
}

function tab(
  name: string,
  e2e: string,
  selected: boolean,
  href: string,
): HTMLElement {
  return el(
    "p",
    {
      class: c(`P${name}`),
      role: "tab",
      "aria-selected": String(selected),
      e2e,
      tabindex: "0",
    },
    el("a", { href }, name === "Post" ? "Videos" : `${name}s`),
  );
}

/** A profile; `?tab=reposts` shows the posts of others in the same grid. */
export function profilePage(handle: string, query: URLSearchParams): Page {
  const account = findAccount(handle);
  const reposts = query.get("tab") === "reposts";
  const posts = reposts
    ? repostsOf(account)
    : Array.from({ length: 12 }, (_, index) => postBy(account, index));
  const tiles = posts.map((post, index) =>
    tile(post, { e2e: "user-post-item", index }),
  );
  const body = el(
    "div",
    { class: c("DivShareLayoutBase+StyledShareLayoutV2"), e2e: "user-page" },
    el(
      "div",
      { class: c("DivShareLayoutContentV2") },
      header(account),
      state.parameters.format === "2026" && suggestions(account),
      el(
        "div",
        { class: c("DivShareLayoutMain") },
        el(
          "div",
          { class: c("DivFeedTabWrapper") },
          el(
            "div",
            { class: c("DivVideoFeedTab") },
            tab("Post", "videos-tab", !reposts, `/@${handle}`),
            tab("Repost", "repost-tab", reposts, `/@${handle}?tab=reposts`),
          ),
        ),
        grid("user-post-item-list", tiles),
      ),
    ),
  );
  return {
    main: "others_homepage",
    body,
    title: `${account.nickname} (@${account.handle})`,
    author: account,
  };
}
