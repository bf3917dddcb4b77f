import type { Post } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { icon, poster } from "./drawings";
import { state } from "./state";

interface TileOptions {
  e2e: string;
  index: number;
  /** Under the picture: who, what. */
  description?: HTMLElement;
}

/** A picture with its count, in the nesting of all desktop grids; the link is absolute and covers the picture. */
export function tile(
  post: Post,
  { e2e, index, description }: TileOptions,
): HTMLElement {
  const { format } = state.parameters;
  // The ids changed in 2025-11.
  const id =
    format === "2026"
      ? `grid-item-container-${index}`
      : `column-item-video-container-${index}`;
  const footer = el(
    "div",
    { class: c("DivCardFooter") },
    icon("play", "16"),
    el(
      "strong",
      { class: c("StrongVideoCount", "video-count"), e2e: "video-views" },
      shortCount(post.id),
    ),
  );
  return el(
    "div",
    { class: c("DivItemContainerV2"), id: format !== "2022" && id },
    el(
      "div",
      {
        class: c("DivContainer+StyledDivContainerV2"),
        e2e,
        tabindex: "0",
        role: "button",
      },
      el(
        "div",
        { style: "padding-top: 132.653%;" },
        el(
          "div",
          { class: c("DivWrapper") },
          el(
            "a",
            {
              class: c("AVideoContainer"),
              href: `https://www.tiktok.com/@${post.author.handle}/${post.kind}/${post.id}`,
              tabindex: "-1",
            },
            el(
              "div",
              { class: c("DivPlayerContainer") },
              poster(post.id),
              footer,
            ),
          ),
        ),
      ),
    ),
    description,
  );
}

export function grid(e2e: string, tiles: HTMLElement[]): HTMLElement {
  return el(
    "div",
    { class: c("DivThreeColumnContainer") },
    el("div", { class: c("DivVideoFeedV2"), e2e, mode: "compact" }, ...tiles),
  );
}
