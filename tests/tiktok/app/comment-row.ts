import type { Comment } from "../content/comments";
import { shortCount, shortDate } from "../content/seed";
import { c } from "./class-names";
import { el, set } from "./dom";
import { avatar, icon } from "./drawings";
import { segments, text } from "./text";

export interface CommentRow {
  root: HTMLElement;
  /** Puts another comment into the same nodes, as a virtualised list does: the href and the texts change in place. */
  update(comment: Comment): void;
}

function replaceAvatar(
  holder: HTMLElement,
  comment: Comment,
  size: number,
): void {
  const old = holder.firstElementChild;
  const next = avatar(comment.author, size);
  if (old) old.replaceWith(next);
  else holder.append(next);
}

/** 2025-11: DivUsernameContentWrapper > DivTriggerWrapper > a > p (nickname), then a p with "· Friend" or nothing. */
export function commentRow(first: Comment, level: 1 | 2): CommentRow {
  const name = document.createTextNode("");
  const note = document.createTextNode("");
  const look = {
    size: 14,
    medium: true,
    color: "var(--ui-text-1)",
    style: "text-wrap: nowrap;",
  };
  const avatarLink = el("a", { class: "link-a11y-focus" });
  const nameLink = el("a", { class: "link-a11y-focus" }, text("p", look, name));
  const body = el("span", { e2e: `comment-level-${level}` });
  const header = el(
    "div",
    { class: c("DivCommentHeaderWrapper") },
    el(
      "div",
      {
        class: c("DivUsernameContentWrapper"),
        e2e: `comment-username-${level}`,
      },
      el("div", { class: c("DivTriggerWrapper") }, nameLink),
      text("p", look, note),
    ),
    el(
      "div",
      { class: c("DivMore") },
      el("div", { class: c("DivMoreTriggerWrapper") }, icon("more", "18")),
    ),
  );
  const quiet = {
    size: 14,
    color: "var(--ui-text-3)",
    style: "text-wrap: nowrap;",
  };
  const likes = document.createTextNode("");
  const date = document.createTextNode("");
  const reply = text("span", { ...quiet, medium: true }, "Reply");
  set(reply, "data-e2e", `comment-reply-${level}`);
  const footer = el(
    "div",
    { class: c("DivCommentSubContentSplitWrapper") },
    el(
      "div",
      { class: c("DivCommentSubContentWrapper") },
      text("span", quiet, date),
      reply,
    ),
    el(
      "div",
      { class: c("DivLikeContainer") },
      icon("heart", "16"),
      text("span", quiet, likes),
    ),
  );
  const root = el(
    "div",
    { class: c("DivCommentItemWrapper") },
    el(
      "div",
      { class: c("DivAvatarWrapper") },
      el("div", { class: c("DivTriggerWrapper") }, avatarLink),
    ),
    el("div", { class: c("DivCommentContentWrapper") }, header, body, footer),
  );

  function update(comment: Comment): void {
    const href = `/@${comment.author.handle}`;
    for (const link of [avatarLink, nameLink]) set(link, "href", href);
    replaceAvatar(avatarLink, comment, level === 1 ? 40 : 32);
    name.data = comment.author.nickname;
    note.data = comment.note ? `· ${comment.note}` : "";
    likes.data = shortCount(comment.author.handle);
    date.data = shortDate(comment.author.handle);
    body.replaceChildren(...segments(comment.text));
  }
  update(first);
  return { root, update };
}

/** 2022-08: the data-e2e sits on the span inside the link, and the link stands alone on its line. */
export function commentRow2022(first: Comment, level: 1 | 2): CommentRow {
  const name = document.createTextNode("");
  const avatarLink = el("a", {
    class: c("StyledUserLinkAvatar"),
    e2e: `comment-avatar-${level}`,
    style: "flex: 0 0 40px;",
  });
  const nameLink = el(
    "a",
    { class: c("StyledUserLinkName") },
    el(
      "span",
      { class: c("SpanUserNameText"), e2e: `comment-username-${level}` },
      name,
    ),
  );
  const body = el("p", {
    class: c("PCommentText"),
    e2e: `comment-level-${level}`,
  });
  const root = el(
    "div",
    { class: c("DivCommentContentContainer") },
    avatarLink,
    el(
      "div",
      { class: c("DivContentContainer/comment") },
      nameLink,
      body,
      el(
        "p",
        { class: c("PCommentSubContent") },
        el("span", { e2e: `comment-time-${level}` }, "1d ago"),
        el(
          "span",
          { class: c("SpanReplyButton"), e2e: `comment-reply-${level}` },
          "Reply",
        ),
      ),
    ),
  );
  function update(comment: Comment): void {
    const href = `/@${comment.author.handle}`;
    for (const link of [avatarLink, nameLink]) set(link, "href", href);
    replaceAvatar(avatarLink, comment, 40);
    name.data = comment.author.nickname;
    body.replaceChildren(...segments(comment.text));
  }
  update(first);
  return { root, update };
}
