import type { Post } from "../content/posts";
import { c } from "./class-names";
import { el, set } from "./dom";
import { icon } from "./drawings";
import { feedCard } from "./feed-card";
import { feedCard2022 } from "./feed-card-2022";
import { state } from "./state";
import { currentFeed } from "./current";

/** Articles whose content is mounted on each side of the one on screen. */
const reach = 3;
const batch = 16;

export interface Feed {
  root: HTMLElement;
  /** Adds items and fills them, whether they are near the screen or not. */
  append(count: number): void;
  scrollTo(index: number): void;
}

interface FeedOptions {
  postAt: (index: number) => Post;
  openComments: () => void;
}

/** Placeholder articles; the content comes and goes by index while scrolling, and the list never ends. */
export function feed({ postAt, openComments }: FeedOptions): Feed {
  const { parameters } = state;
  const old = parameters.format === "2022";
  const list = el("div", {
    class: c("DivColumnListContainer"),
    id: "column-list-container",
  });
  const articles: HTMLElement[] = [];
  const kept = new Set<number>();

  function fill(index: number): void {
    const article = articles[index];
    if (!article || article.childElementCount > 0) return;
    if (!old) set(article, "id", `one-column-item-${index}`);
    article.append(
      ...(old
        ? feedCard2022(postAt(index), openComments)
        : [feedCard(postAt(index), index, openComments)]),
    );
  }

  function empty(index: number): void {
    const article = articles[index];
    if (!article || kept.has(index)) return;
    article.replaceChildren();
    set(article, "id", undefined);
  }

  function add(count: number): void {
    for (let step = 0; step < count; step += 1) {
      const index = articles.length;
      const article = old
        ? el("div", {
            class: c("DivItemContainer/feed"),
            e2e: "recommend-list-item-container",
          })
        : el("article", {
            class: c("ArticleItemContainer"),
            "data-scroll-index": String(index),
            shape: "vertical",
            e2e: "recommend-list-item-container",
          });
      articles.push(article);
      list.append(article);
    }
  }

  function current(): number {
    const height = articles[0]?.offsetHeight ?? 0;
    return height > 0 ? Math.round(list.scrollTop / height) : 0;
  }

  function mount(): void {
    const index = current();
    if (parameters.items === undefined && index > articles.length - 6)
      add(batch);
    articles.forEach((_, position) => {
      // 2022: what was mounted stayed.
      if (Math.abs(position - index) <= reach || parameters.mountAll)
        fill(position);
      else if (!old) empty(position);
    });
  }

  add(parameters.items ?? batch);
  list.addEventListener("scroll", mount, { passive: true });
  mount();

  const root = el(
    "div",
    { class: c("DivLeftContainer") },
    list,
    !old &&
      el(
        "aside",
        { class: c("AsideOneColumnSidebar") },
        el(
          "div",
          { class: c("DivFeedNavigationContainer") },
          el(
            "button",
            {
              class: "TUXButton action-item",
              type: "button",
              "aria-label": "Previous",
            },
            icon("up", "22"),
          ),
          el(
            "button",
            {
              class: "TUXButton action-item",
              type: "button",
              "aria-label": "Next",
            },
            icon("down", "22"),
          ),
        ),
      ),
  );
  const result: Feed = {
    root,
    append(count) {
      const from = articles.length;
      add(count);
      for (let index = from; index < articles.length; index += 1) {
        kept.add(index);
        fill(index);
      }
    },
    scrollTo(index) {
      articles[index]?.scrollIntoView({ behavior: "instant" });
      mount();
    },
  };
  currentFeed.feed = result;
  return result;
}
