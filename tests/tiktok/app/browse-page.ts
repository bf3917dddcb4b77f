import { findAccount, postBy, postsOf } from "../content/posts";
import { shortDate } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, poster } from "./drawings";
import type { Page } from "./page";
import { state } from "./state";
import { segments } from "./text";
import { openCommentColumn } from "./video-page";

/**
 * The video page until 2025-06: the name link (flex item, overflow hidden, nowrap) holds the handle, a line break,
 * and the nickname with the date.
 */
export function browsePage(handle: string): Page {
  const post = postBy(findAccount(handle), 0);
  const { author } = post;
  const old = state.parameters.format === "2022";
  const focus = old ? "" : "link-a11y-focus";
  const info = el(
    "div",
    { class: c("DivInfoContainer") },
    el(
      "a",
      {
        class: c("StyledAvatarLink", focus),
        e2e: "browse-user-avatar",
        href: `/@${author.handle}`,
      },
      el(
        "div",
        {
          class: c("DivContainer/avatar"),
          style: "width: 48px; height: 48px;",
        },
        avatar(author, 48),
      ),
    ),
    el(
      "a",
      { class: c("StyledLink", focus), href: `/@${author.handle}` },
      el(
        "span",
        { class: c("SpanUniqueId"), e2e: "browse-username" },
        author.handle,
      ),
      el("br"),
      el(
        "span",
        { class: c("SpanOtherInfos"), e2e: "browser-nickname" },
        el("span", { class: c("SpanNickName") }, author.nickname),
        el("span", { style: "margin: 0px 4px;" }, "·"),
        el("span", {}, shortDate(post.id)),
      ),
    ),
    el(
      "button",
      {
        class: c("Button+StyledFollowButtonTux"),
        type: "button",
        e2e: "browse-follow",
      },
      "Follow",
    ),
  );
  // A picture link without name, and the handle as plain text under it.
  const beside = postsOf({ name: `beside ${handle}`, every: 50 }, 4).slice(1);
  const more = beside.map((other) =>
    el(
      "div",
      { class: c("DivItemContainer/beside") },
      el(
        "a",
        {
          class: c("LinkNonClickable"),
          href: `/@${other.author.handle}/video/${other.id}`,
        },
        poster(other.id),
      ),
      el(
        "div",
        { class: c("DivAuthor") },
        el("span", { class: c("SpanUniqueId/beside") }, other.author.handle),
      ),
    ),
  );
  const body = el(
    "div",
    { class: c("DivContentContainer/browse") },
    el(
      "div",
      { class: c("DivLeftContainer/browse") },
      el(
        "div",
        { class: c("DivVideoContainer"), e2e: "detail-video" },
        poster(post.id),
      ),
      el(
        "div",
        { class: c("DivDescriptionContentWrapper+StyledDetailContentWrapper") },
        el("div", { class: c("DivAuthorContainer/browse") }, info),
        el(
          "div",
          { class: c("DivContainer/browse-desc"), e2e: "browse-video-desc" },
          ...segments(post.caption, "card"),
        ),
      ),
      openCommentColumn(),
    ),
    el(
      "div",
      { class: c("DivVideoList/browse") },
      el("p", { class: c("PVideoListTitle") }, "You may like"),
      el("div", { class: c("DivListContainer") }, ...more),
    ),
  );
  return {
    main: "video_detail",
    body,
    title: `${author.nickname} on the look-alike`,
    author,
  };
}
