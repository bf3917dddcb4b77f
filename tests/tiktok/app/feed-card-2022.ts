import type { Post } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, icon, poster } from "./drawings";
import type { IconName } from "./drawings";
import { segments } from "./text";

function bareAvatar(
  post: Post,
  size: number,
  attributes: Record<string, string>,
): HTMLAnchorElement {
  return el(
    "a",
    {
      class: c("AvatarAnchor", "avatar-anchor"),
      href: `/@${post.author.handle}`,
      ...attributes,
    },
    el(
      "div",
      {
        class: c("DivContainer/avatar"),
        style: `width: ${size}px; height: ${size}px`,
      },
      avatar(post.author, size),
    ),
  );
}

function action(
  name: string,
  drawing: IconName,
  post: Post,
): HTMLButtonElement {
  return el(
    "button",
    { class: c("ButtonActionItem/2022"), type: "button" },
    el(
      "span",
      { class: c("SpanIconWrapper/2022"), e2e: `${name}-icon` },
      icon(drawing, "20"),
    ),
    el(
      "strong",
      { class: c("StrongText/2022"), e2e: `${name}-count` },
      shortCount(name + post.id),
    ),
  );
}

/** 2022-03: div rows, not articles; the author link holds an h3 (handle) and an h4 (nickname), both inline-block. */
export function feedCard2022(
  post: Post,
  openComments: () => void,
): HTMLElement[] {
  const comments = action("comment", "bubble", post);
  comments.addEventListener("click", openComments);
  const authorRow = el(
    "div",
    { class: c("DivAuthorContainer") },
    // Shown on narrow screens only.
    bareAvatar(post, 40, { style: "display: none" }),
    el(
      "a",
      { class: c("StyledAuthorAnchor"), href: `/@${post.author.handle}` },
      el(
        "h3",
        { class: c("H3AuthorTitle"), e2e: "video-author-uniqueid" },
        post.author.handle,
      ),
      el(
        "h4",
        { class: c("H4AuthorName"), e2e: "video-author-nickname" },
        post.author.nickname,
      ),
    ),
  );
  const content = el(
    "div",
    { class: c("DivContentContainer/2022") },
    el(
      "div",
      { class: c("DivTextInfoContainer") },
      authorRow,
      el(
        "button",
        {
          class: c("Button+StyledFollowButton"),
          type: "button",
          e2e: "feed-follow",
        },
        "Follow",
      ),
      el(
        "div",
        { class: c("DivContainer/desc"), e2e: "video-desc" },
        ...segments(post.caption),
      ),
    ),
    el(
      "div",
      { class: c("DivVideoWrapper/2022") },
      el(
        "div",
        { class: c("DivVideoCardContainer"), e2e: "feed-video" },
        poster(post.id),
      ),
      el(
        "div",
        { class: c("DivActionItemContainer") },
        action("like", "heart", post),
        comments,
        action("share", "share", post),
      ),
    ),
  );
  return [bareAvatar(post, 56, { e2e: "video-author-avatar" }), content];
}
