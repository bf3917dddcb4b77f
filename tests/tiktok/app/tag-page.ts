import { registeredAccounts, trapAccounts, traps } from "../cast";
import { soundStretch, tagStretch } from "../content/places";
import { captionOf, postBy, postsOf } from "../content/posts";
import type { Post } from "../content/posts";
import { at } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, icon } from "./drawings";
import { grid, tile } from "./grid";
import type { Page } from "./page";
import { state } from "./state";
import { segments } from "./text";

type Kind = "challenge" | "music";

/** Caption link, then picture link and name link in one row; not measured on a saved page, names of 2024-09. */
function description(post: Post, kind: Kind): HTMLElement {
  const href = `/@${post.author.handle}`;
  return el(
    "div",
    { class: c("DivCardDesc"), e2e: `${kind}-item-desc` },
    el(
      "div",
      { class: c("DivMetaCaptionLine") },
      ...segments(post.caption, "card"),
    ),
    el(
      "div",
      { class: c("DivPlayLine/tag") },
      el(
        "a",
        { class: "link-a11y-focus", e2e: `${kind}-item-avatar`, href },
        avatar(post.author, 24),
      ),
      el(
        "a",
        { class: c("StyledUserLink", "link-a11y-focus"), href },
        el(
          "h4",
          { class: c("H4Username"), e2e: `${kind}-item-username` },
          post.author.handle,
        ),
      ),
    ),
  );
}

function heading(kind: Kind, title: string): HTMLElement {
  return el(
    "div",
    { class: c("DivListHeader") },
    el(
      "div",
      { class: c("DivListCover"), e2e: `${kind}-avatar` },
      icon(kind === "music" ? "note" : "compass", "40"),
    ),
    el(
      "div",
      {},
      el("h1", { class: c("H1ListTitle"), e2e: `${kind}-title` }, title),
      el(
        "h2",
        { class: c("H2ListCount"), e2e: `${kind}-vvcount` },
        "12.400 videos",
      ),
    ),
  );
}

function listPage(kind: Kind, title: string, posts: Post[]): Page {
  const tiles = posts.map((post, index) =>
    tile(post, {
      e2e: `${kind}-item`,
      index,
      description: description(post, kind),
    }),
  );
  const body = el(
    "div",
    { class: c("DivListBody") },
    heading(kind, title),
    grid(`${kind}-item-list`, tiles),
  );
  return { main: kind, body, title };
}

/** `/tag/traps`: everything that looks like a registered account and is none. */
function trapsPage(): Page {
  const posts = trapAccounts.map((author, index) => postBy(author, index));
  const tiles = posts.map((post, index) =>
    tile(post, {
      e2e: "challenge-item",
      index,
      description: description(post, "challenge"),
    }),
  );
  const links = traps.links.map((href) =>
    el("p", {}, el("a", { class: "link-a11y-focus", href }, "@whitehouse")),
  );
  const captions = traps.captions.map((caption) =>
    el("p", { e2e: "video-desc" }, caption),
  );
  const body = el(
    "div",
    { class: c("DivListBody") },
    heading("challenge", "#traps"),
    el("div", { class: c("DivTrapLinks") }, ...links, ...captions),
    grid("challenge-item-list", tiles),
  );
  return { main: "challenge", body, title: "#traps" };
}

/** `/tag/many?links=50000`: nothing but links to accounts, one in ten of them registered. */
function manyLinksPage(links: number): Page {
  const list = el("div", {
    class: c("DivManyLinks"),
    e2e: "challenge-item-list",
  });
  for (let index = 0; index < links; index += 1) {
    const handle =
      index % 10 === 0
        ? at(registeredAccounts, index / 10).handle
        : `walker.${index}.lane`;
    list.append(
      el(
        "div",
        { class: c("DivManyItem"), e2e: "challenge-item-desc" },
        el(
          "a",
          {
            class: c("StyledUserLink/many", "link-a11y-focus"),
            href: `/@${handle}`,
          },
          el(
            "h4",
            { class: c("H4Username/many"), e2e: "challenge-item-username" },
            handle,
          ),
        ),
      ),
    );
  }
  return { main: "challenge", body: list, title: "#many" };
}

export function tagPage(name: string): Page {
  if (name === "traps") return trapsPage();
  if (name === "many") return manyLinksPage(state.parameters.links);
  const posts = postsOf(tagStretch(name), 12).map((post, index) => ({
    ...post,
    caption: captionOf(post.author, index),
  }));
  return listPage("challenge", `#${name}`, posts);
}

export function soundPage(name: string): Page {
  const title = name.replace(/-\d+$/, "").replaceAll("-", " ");
  return listPage("music", title, postsOf(soundStretch(name), 10));
}
