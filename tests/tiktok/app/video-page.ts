import { findAccount, postBy, postOf } from "../content/posts";
import type { Post } from "../content/posts";
import { afterStretch, feedStretch } from "../content/places";
import { c } from "./class-names";
import { commentList } from "./comments";
import { el, onClick, set } from "./dom";
import { feed } from "./feed";
import type { Page } from "./page";
import { state } from "./state";

/** The right-hand column; it stays hidden until somebody opens the comments. */
function commentColumn(): { root: HTMLElement; open: () => void } {
  const tab = el("div", { class: c("DivTabContainer") });
  const footer = el(
    "div",
    { class: c("DivCommentFooter") },
    el("div", { class: c("DivCommentBarContainer") }, "Log in to comment"),
  );
  const column = el(
    "div",
    { class: c("DivVideoList+DivVideoListTabBarWrapper") },
    el(
      "div",
      { class: c("StyledContentWrapper") },
      el(
        "div",
        { class: "TUXTabBar", "data-compact": "false" },
        el(
          "div",
          { class: "TUXTabBar-list" },
          el("span", { class: "TUXTabBar-item" }, "Comments"),
          onClick(
            el(
              "button",
              {
                class: "TUXTabBar-close",
                type: "button",
                "aria-label": "Close",
              },
              "✕",
            ),
            () => {
              set(column, "hidden", "");
            },
          ),
        ),
        el("div", { class: "TUXTabBar-content", tabindex: "0" }, tab),
      ),
    ),
  );
  set(column, "hidden", "");
  function open(): void {
    if (tab.childElementCount === 0) tab.append(commentList().root, footer);
    set(column, "hidden", undefined);
  }
  return { root: column, open };
}

function feedWithComments(postAt: (index: number) => Post): HTMLElement {
  const column = commentColumn();
  if (state.parameters.commentsOpen) column.open();
  const { root } = feed({ postAt, openComments: column.open });
  return el("div", { class: c("DivContentContainer") }, root, column.root);
}

/** For You and Following. The address does not change while scrolling. */
export function feedPage(name: "foryou" | "following"): Page {
  const stretch = feedStretch(name, state.parameters);
  return {
    main: "homepage_hot",
    body: feedWithComments((index) => postOf(stretch, index)),
    title: name === "foryou" ? "For You" : "Following",
  };
}

/** 2025-11: the page of one video is the feed with that video first. */
export function videoPage(handle: string, kind: "video" | "photo"): Page {
  const first: Post = { ...postBy(findAccount(handle), 0), kind };
  const stretch = afterStretch(handle, state.parameters.every);
  return {
    main: "video_detail",
    body: feedWithComments((index) =>
      index === 0 ? first : postOf(stretch, index),
    ),
    title: `${first.author.nickname} on the look-alike`,
    author: first.author,
  };
}

/** What the browse page of before 2025-11 shows of comments; they stand open beside the video. */
export function openCommentColumn(): HTMLElement {
  const column = commentColumn();
  column.open();
  return el("div", { class: c("DivCommentContainer") }, column.root);
}
