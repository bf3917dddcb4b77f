import { commentOf } from "../content/comments";
import type { Comment } from "../content/comments";
import { c } from "./class-names";
import { commentRow, commentRow2022 } from "./comment-row";
import type { CommentRow } from "./comment-row";
import { currentComments } from "./current";
import { el } from "./dom";
import { state } from "./state";
import { text } from "./text";

/** Rows on the page; the thread is longer, so rows are reused. */
export const rowCount = 20;

export interface CommentList {
  root: HTMLElement;
  /** Shows the comments from this position on, in the rows that are there. */
  recycle(offset: number): void;
}

interface Thread {
  root: HTMLElement;
  update(comment: Comment): void;
}

function thread(comment: Comment): Thread {
  const make = state.parameters.format === "2022" ? commentRow2022 : commentRow;
  const row = make(comment, 1);
  const replies = el("div", { class: c("DivReplyContainer") });
  const rows: CommentRow[] = [];

  function showReplies(list: Comment[]): void {
    list.forEach((reply, index) => {
      const existing = rows[index];
      if (existing) existing.update(reply);
      else rows.push(make(reply, 2));
    });
    replies.replaceChildren(
      ...rows.slice(0, list.length).map(({ root }) => root),
    );
    if (list.length > 0) {
      const more = text(
        "span",
        { size: 14, medium: true, color: "var(--ui-text-3)" },
        "View more replies",
      );
      replies.append(
        el("div", { class: c("DivViewMoreRepliesWrapper") }, more),
      );
    }
  }
  showReplies(comment.replies);
  return {
    root: el("div", { class: c("DivCommentObjectWrapper") }, row.root, replies),
    update(next) {
      row.update(next);
      showReplies(next.replies);
    },
  };
}

/** The list of comments: scrolling past the end puts the next ones into the same rows. */
export function commentList(): CommentList {
  const threads = Array.from({ length: rowCount }, (_, index) =>
    thread(commentOf(index)),
  );
  const list = el(
    "div",
    { class: c("DivCommentListContainer") },
    ...threads.map(({ root }) => root),
  );
  const root = el(
    "div",
    { class: c("DivCommentMain") },
    el(
      "div",
      { class: c("DivCommentCountContainer") },
      text(
        "span",
        { size: 14, medium: true, color: "var(--ui-text-1)" },
        "242 comments",
      ),
    ),
    list,
    el("div", { style: "height: 1px;" }),
  );
  let shown = 0;
  function recycle(offset: number): void {
    shown = Math.max(0, offset);
    threads.forEach((entry, index) => entry.update(commentOf(shown + index)));
  }
  root.addEventListener(
    "scroll",
    () => {
      const atEnd =
        root.scrollTop + root.clientHeight >= root.scrollHeight - 40;
      if (atEnd) {
        recycle(shown + 10);
        root.scrollTop = root.scrollHeight / 3;
      } else if (root.scrollTop < 10 && shown > 0) {
        recycle(shown - 10);
        root.scrollTop = root.scrollHeight / 3;
      }
    },
    { passive: true },
  );
  const result = { root, recycle };
  currentComments.list = result;
  return result;
}
