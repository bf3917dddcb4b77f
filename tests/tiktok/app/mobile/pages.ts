import { mobileStretch, tagStretch } from "../../content/places";
import { findAccount, postBy, postOf, postsOf } from "../../content/posts";
import type { Post } from "../../content/posts";
import { shortCount } from "../../content/seed";
import { c } from "../class-names";
import { el, set } from "../dom";
import { avatar, icon, poster, verifiedMark } from "../drawings";
import type { Page } from "../page";
import { state } from "../state";
import { button } from "../text";
import { mobileVideoCard } from "./video-card";

function banner(title: string): HTMLElement {
  return el(
    "div",
    { class: c("DivTopBanner") },
    el("strong", {}, title),
    el(
      "span",
      { e2e: "skeleton-top-banner-open" },
      button("Open app", "primary"),
    ),
  );
}

export function mobileVideoPage(handle: string, kind: "video" | "photo"): Page {
  const post: Post = { ...postBy(findAccount(handle), 0), kind };
  const body = el(
    "div",
    { class: c("DivMobileBody") },
    banner("look-alike"),
    mobileVideoCard(post),
  );
  return {
    main: "reflow",
    body,
    title: post.author.nickname,
    author: post.author,
    bare: true,
  };
}

/** Slides; only the one on screen has the name that scripts look for, and only its neighbours are filled. */
export function mobileFeedPage(): Page {
  const stretch = mobileStretch(state.parameters.every);
  const slides = Array.from({ length: state.parameters.items ?? 20 }, () =>
    el("div", { class: c("DivSlide"), e2e: "video-slide" }),
  );
  const list = el("div", { class: c("DivSlides") }, ...slides);
  function mount(): void {
    const active = Math.round(list.scrollTop / Math.max(1, list.clientHeight));
    slides.forEach((slide, index) => {
      set(
        slide,
        "data-e2e",
        index === active ? "video-slide-active" : "video-slide",
      );
      if (Math.abs(index - active) > 1) slide.replaceChildren();
      else if (slide.childElementCount === 0)
        slide.append(mobileVideoCard(postOf(stretch, index)));
    });
  }
  list.addEventListener("scroll", mount, { passive: true });
  mount();
  return { main: "mobile", body: list, title: "For You", bare: true };
}

/** 2025-11: a tile of the mobile grid is one absolute link without any name. */
function tiles(posts: Post[]): HTMLElement {
  return el(
    "div",
    { class: c("DivMobileGrid"), e2e: "video-list" },
    ...posts.map((post) =>
      el(
        "div",
        { class: c("DivMobileItem"), e2e: "video-item" },
        el(
          "a",
          {
            href: `https://www.tiktok.com/@${post.author.handle}/video/${post.id}`,
          },
          el(
            "div",
            { class: c("DivMobileCover") },
            poster(post.id),
            el(
              "span",
              { class: c("SpanMobileCount") },
              icon("play", "12"),
              shortCount(post.id),
            ),
          ),
        ),
      ),
    ),
  );
}

export function mobileTagPage(name: string): Page {
  const body = el(
    "div",
    { class: c("DivMobileBody") },
    banner("look-alike"),
    el("h1", { class: c("H1MobileTitle") }, `#${name}`),
    tiles(postsOf(tagStretch(name), 12)),
  );
  return { main: "mobile", body, title: `#${name}`, bare: true };
}

export function mobileProfilePage(handle: string): Page {
  const account = findAccount(handle);
  const body = el(
    "div",
    { class: c("DivMobileBody"), e2e: "user-page" },
    banner("look-alike"),
    el(
      "div",
      { class: c("DivMobileProfile") },
      avatar(account, 96),
      el(
        "h2",
        { class: c("H2MobileNickname"), e2e: "user-subtitle" },
        account.nickname,
      ),
      el(
        "h1",
        { class: c("H1MobileTitle"), e2e: "user-title" },
        account.handle,
        account.verified && verifiedMark(),
      ),
      button("Follow", "primary"),
    ),
    tiles(Array.from({ length: 9 }, (_, index) => postBy(account, index))),
  );
  return {
    main: "mobile",
    body,
    title: account.nickname,
    author: account,
    bare: true,
  };
}
