import type { Post } from "../content/posts";
import { shortCount, shortDate } from "../content/seed";
import { c } from "./class-names";
import { el, onClick } from "./dom";
import { avatar, icon, poster, verifiedMark } from "./drawings";
import type { IconName } from "./drawings";
import { state } from "./state";
import { button, segments, text } from "./text";

/** 2025-11: a > div (flex, gap .25rem) > p + verified mark; the date is a sibling of the link in the flex row. */
export function authorLine(post: Post): HTMLDivElement {
  const { author } = post;
  const shown =
    state.parameters.author === "handle" ? author.handle : author.nickname;
  const name = text(
    "p",
    {
      size: 17,
      medium: true,
      color: "var(--ui-text-1)",
      style:
        "text-overflow: ellipsis; overflow-x: clip; min-width: 0px; text-wrap: nowrap;",
    },
    shown,
  );
  return el(
    "div",
    { class: c("DivCreatorInfoContainer") },
    el(
      "a",
      {
        class: "link-a11y-focus",
        href: `/@${author.handle}`,
        style: "text-decoration-color: var(--ui-text-1);",
      },
      el(
        "div",
        { style: "gap: 0.25rem; align-items: center; display: flex;" },
        name,
        author.verified && verifiedMark(),
      ),
    ),
    text(
      "span",
      {
        size: 15,
        medium: true,
        color: "var(--ui-text-3)",
        style: "text-wrap: nowrap;",
      },
      `· ${shortDate(post.id)}`,
    ),
  );
}

function overlay(post: Post): HTMLDivElement {
  const caption = el(
    "div",
    { class: c("DivDescriptionContentContainer"), e2e: "video-desc" },
    ...segments(post.caption),
  );
  return el(
    "div",
    { class: c("DivMediaCardOverlay") },
    el("div", {
      class: c("DivMediaCardOverlayTop"),
      "data-tux-color-scheme": "dark",
    }),
    el(
      "div",
      {
        class: c("DivMediaCardOverlayBottom"),
        "data-tux-color-scheme": "dark",
        style: "padding-bottom: 0.25rem;",
      },
      el(
        "div",
        {
          class: c("DivOverlayBottomContent"),
          style: "max-width: max(44rem, 60%);",
        },
        el("div", { class: c("DivCaptionContainer") }),
        // Empty in captures; probably where TikTok puts its own label.
        el("div", { class: c("DivOverlayBottomLeadingTagsContainer") }),
        authorLine(post),
        el(
          "div",
          {
            class: c("DivMediaCardDescriptionContainer"),
            "data-tux-color-scheme": "dark",
          },
          el(
            "div",
            { class: c("DivMultilineTextContainer") },
            el("div", { class: c("DivMultilineText") }, caption),
          ),
        ),
      ),
    ),
  );
}

function mediaCard(post: Post, index: number): HTMLElement {
  const player = el(
    "div",
    {
      class: "xgplayer-container tiktok-web-player",
      id: `xgwrapper-0-${post.id}`,
    },
    poster(post.id),
  );
  const dots =
    post.kind === "photo" && el("div", { class: c("DivPhotoDots") }, "● ○ ○ ○");
  return el(
    "section",
    {
      class: c("SectionMediaCardContainer"),
      id: `media-card-${index}`,
      shape: "vertical",
      tabindex: "0",
      role: "button",
      "aria-label": "Watch in full screen",
      // No name for a photo's card is known (2026).
      e2e: post.kind === "video" && "feed-video",
    },
    el(
      "div",
      { class: c("BasePlayerContainer+DivVideoPlayerContainer") },
      el(
        "div",
        { class: c("DivContainer/player"), style: "border-radius: 16px;" },
        player,
      ),
      dots,
      overlay(post),
    ),
  );
}

function action(
  name: string,
  drawing: IconName,
  count: string,
): HTMLButtonElement {
  return el(
    "button",
    { class: c("ButtonActionItem"), type: "button", "aria-label": name },
    el(
      "span",
      { class: c("SpanIconWrapper"), e2e: `${name}-icon` },
      icon(drawing),
    ),
    el(
      "strong",
      { class: c("StrongText/action"), e2e: `${name}-count` },
      count,
    ),
  );
}

/** The column beside the video; `openComments` is what the bubble does. */
export function actionBar(post: Post, openComments: () => void): HTMLElement {
  const { handle } = post.author;
  const href =
    post.author.handle.length % 7 === 0 ? `/@${handle}/live` : `/@${handle}`;
  return el(
    "section",
    { class: c("SectionActionBarContainer") },
    el(
      "div",
      { class: c("DivAvatarActionItemContainer") },
      el(
        "a",
        {
          class: c("AvatarLink", "link-a11y-focus"),
          e2e: "video-author-avatar",
          href,
        },
        el(
          "div",
          {
            class: c("DivContainer/avatar"),
            size: "48",
            style: "width: 48px; height: 48px;",
          },
          el(
            "div",
            { class: c("DivAvatarWrapper/feed") },
            avatar(post.author, 48),
          ),
        ),
      ),
      button("+", "primary", { e2e: "feed-follow", label: "Follow" }),
    ),
    action("like", "heart", shortCount(post.id)),
    onClick(
      action("comment", "bubble", shortCount(`c${post.id}`)),
      openComments,
    ),
    action("undefined", "bookmark", shortCount(`b${post.id}`)),
    action("share", "share", shortCount(`s${post.id}`)),
    el(
      "a",
      {
        class: "link-a11y-focus",
        e2e: "video-music",
        href: `/music/original-sound-${post.id}`,
      },
      el("div", { class: c("MusicCoverDisc") }, icon("note", "20")),
    ),
  );
}

/** What an article holds while it is near the screen. */
export function feedCard(
  post: Post,
  index: number,
  openComments: () => void,
): HTMLDivElement {
  return el(
    "div",
    { class: c("DivContentFlexLayout") },
    mediaCard(post, index),
    actionBar(post, openComments),
  );
}
