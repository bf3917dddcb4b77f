import { embeddedPost } from "../content/places";
import { findAccount, postBy } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, poster, verifiedMark } from "./drawings";
import { grid, tile } from "./grid";
import type { Page } from "./page";
import { button } from "./text";

/** `/embed/v2/ID`: the author is in the page's JSON and in links with `?refer=embed`. */
export function embedVideoPage(id: string): Page {
  const post = embeddedPost(id);
  const href = `https://www.tiktok.com/@${post.author.handle}?refer=embed`;
  const json = el("script", {
    id: "__FRONTITY_CONNECT_STATE__",
    type: "application/json",
  });
  const videoData = {
    authorInfos: {
      uniqueId: post.author.handle,
      nickName: post.author.nickname,
    },
  };
  json.textContent = JSON.stringify({
    source: { data: { [`/embed/v2/${id}`]: { videoData } } },
  });
  const body = el(
    "div",
    { class: c("DivEmbed") },
    el(
      "div",
      { class: c("DivEmbedPlayer") },
      poster(id),
      el(
        "div",
        { class: c("DivEmbedOverlay") },
        el(
          "a",
          { class: c("AEmbedAvatar"), href, target: "_blank" },
          avatar(post.author, 40),
        ),
        el(
          "div",
          { class: c("DivEmbedAuthor") },
          el(
            "a",
            { class: c("AEmbedName"), href, target: "_blank" },
            `@${post.author.handle}`,
          ),
          el(
            "p",
            { class: c("PEmbedCaption") },
            `Video, ${shortCount(id)} likes`,
          ),
        ),
      ),
    ),
    json,
  );
  return { main: "embed", body, title: "Embedded video", bare: true };
}

/** `/embed/@handle`: a card of the account with its latest posts; all links lead out. */
export function embedProfilePage(handle: string): Page {
  const account = findAccount(handle);
  const href = `https://www.tiktok.com/@${account.handle}?refer=creator_embed`;
  const tiles = Array.from({ length: 6 }, (_, index) =>
    tile(postBy(account, index), { e2e: "embed-item", index }),
  );
  const body = el(
    "div",
    { class: c("DivEmbedCreator") },
    el(
      "div",
      { class: c("DivEmbedCreatorHeader") },
      el(
        "a",
        { class: c("AEmbedAvatar"), href, target: "_blank" },
        avatar(account, 56),
      ),
      el(
        "div",
        { class: c("DivEmbedAuthor") },
        el(
          "a",
          { class: c("AEmbedName"), href, target: "_blank" },
          account.handle,
          account.verified && verifiedMark(),
        ),
        el("p", { class: c("PEmbedCaption") }, account.nickname),
      ),
      button("Follow", "primary"),
    ),
    grid("embed-list", tiles),
  );
  return { main: "embed", body, title: account.nickname, bare: true };
}
