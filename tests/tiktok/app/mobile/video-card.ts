import type { Post } from "../../content/posts";
import { shortCount } from "../../content/seed";
import { c } from "../class-names";
import { el } from "../dom";
import { avatar, icon, poster } from "../drawings";
import type { IconName } from "../drawings";
import type { Segment } from "../../content/posts";

function pointer(...children: Node[]): HTMLDivElement {
  return el("div", { class: c("DivPointerEvent") }, ...children);
}

function action(name: string, drawing: IconName, post: Post): HTMLElement {
  return el(
    "div",
    { e2e: `play-side-${name}` },
    pointer(
      el(
        "a",
        { href: `/@${post.author.handle}/${post.kind}/${post.id}` },
        el(
          "div",
          { class: c("DivOperationItem") },
          icon(drawing, "32"),
          el(
            "span",
            { class: c("SpanText/mobile") },
            shortCount(name + post.id),
          ),
        ),
      ),
    ),
  );
}

/** 2026-05: hashtags and mentions in the mobile caption take no pointer. */
function captionPart(segment: Segment): HTMLElement {
  if ("text" in segment)
    return el("span", { class: c("SpanNormalText") }, segment.text);
  const href =
    "tag" in segment ? `/tag/${segment.tag}` : `/@${segment.mention.handle}`;
  const [sign, word] =
    "tag" in segment ? ["#", segment.tag] : ["@", segment.shown.slice(1)];
  return el(
    "a",
    {
      class: "link-a11y-focus",
      href,
      style: "text-decoration:none;pointer-events:none",
    },
    el("span", { class: c("SpanTagText") }, sign, word),
  );
}

/** The mobile page's card; its name line is a block that shows "@" and the nickname, never the handle. */
export function mobileVideoCard(post: Post): HTMLElement {
  const { author } = post;
  const href = `/@${author.handle}`;
  const title = `${author.nickname} (@${author.handle})`;
  const info = el(
    "section",
    { class: c("SectionVideoInfo") },
    el(
      "div",
      {},
      pointer(
        el(
          "a",
          { href, title },
          el(
            "div",
            { class: c("DivUserName") },
            el("span", { class: c("SpanTagText/name") }, "@"),
            author.nickname,
          ),
        ),
      ),
    ),
    el(
      "h1",
      { class: c("H1LineWrapper") },
      el(
        "article",
        { class: c("ArticleLimitLine") },
        ...post.caption.map(captionPart),
      ),
    ),
    el(
      "div",
      { class: c("DivMusicInfo") },
      icon("note", "14"),
      "original sound",
    ),
  );
  const operations = el(
    "div",
    { class: c("DivRightAreaPos") },
    el(
      "div",
      { class: c("DivOperaterArea") },
      el(
        "div",
        { e2e: "play-side-author" },
        pointer(
          el(
            "a",
            { href, title },
            el(
              "div",
              { class: c("DivAvatarContainer/mobile") },
              avatar(author, 48),
              el("span", { class: c("SpanFocusBtn") }, "+"),
            ),
          ),
        ),
      ),
      action("like", "heart", post),
      action("comment", "bubble", post),
      action("share", "share", post),
    ),
  );
  // Over the whole card lies a link that opens the app.
  const cover = el("a", {
    class: c("AnchorStreamingOneLink"),
    href: "/download",
    "aria-label": "Open the app",
  });
  return el(
    "div",
    { class: c("DivVideoCard") },
    poster(post.id),
    el(
      "div",
      { class: c("DivTapableArea") },
      cover,
      el(
        "div",
        { class: c("DivBottomRow") },
        info,
        el("div", { style: "position:relative;flex-shrink:0" }, operations),
      ),
    ),
  );
}
