import { chatLines, liveNow } from "../content/places";
import { findAccount } from "../content/posts";
import { shortCount } from "../content/seed";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, poster } from "./drawings";
import type { Page } from "./page";
import { button } from "./text";

/** One link around the whole item; the handle is a text in it. */
function sideList(): HTMLElement {
  const items = liveNow.map((account) =>
    el(
      "div",
      { class: c("DivLiveSideItem"), e2e: "live-side-nav-item" },
      el(
        "a",
        { class: c("ALiveSideLink"), href: `/@${account.handle}/live` },
        avatar(account, 32),
        el(
          "div",
          { class: c("DivLiveSideText") },
          el(
            "div",
            { class: c("DivLiveSideName"), e2e: "live-side-nav-name" },
            account.handle,
          ),
          el("div", { class: c("DivLiveSideTitle") }, account.nickname),
        ),
        el(
          "span",
          { class: c("SpanPersonCount"), e2e: "person-count" },
          shortCount(account.handle),
        ),
      ),
    ),
  );
  return el(
    "div",
    { class: c("DivLiveSide"), e2e: "live-side-nav-channel" },
    el("h2", { class: c("H2LiveSide") }, "Suggested LIVE creators"),
    ...items,
  );
}

/** 2026-09: names in the chat are spans without link and without handle. */
function chat(): HTMLElement {
  const rows = chatLines.map(([name, line]) =>
    el(
      "div",
      { class: "w-full flex", e2e: "chat-message" },
      el(
        "div",
        { class: c("DivChatText") },
        el(
          "div",
          {},
          el("span", { e2e: "message-owner-name", title: name }, name),
        ),
        el("div", { class: "w-full break-words align-middle" }, line),
      ),
    ),
  );
  return el(
    "div",
    { class: c("DivLiveChat"), e2e: "live-chat-container" },
    el("h2", { class: c("H2LiveSide") }, "LIVE chat"),
    el("div", { class: c("DivChatList") }, ...rows),
  );
}

/** `/live` without a handle shows the first of the list. */
export function livePage(handle: string | undefined): Page {
  const host = findAccount(handle ?? "hazel_kettle");
  const header = el(
    "div",
    { class: c("DivLiveHeader") },
    el(
      "a",
      { e2e: "user-profile-avatar-link", href: `/@${host.handle}` },
      avatar(host, 48),
    ),
    el(
      "div",
      { class: c("DivLiveHostText") },
      el(
        "div",
        { class: c("DivLiveHostLine") },
        el(
          "h1",
          { class: c("H1LiveHandle"), e2e: "user-profile-uid" },
          host.handle,
        ),
        el(
          "span",
          { class: c("SpanLiveNickname"), e2e: "user-profile-nickname" },
          host.nickname,
        ),
      ),
      el(
        "p",
        { class: c("PLiveTitle"), e2e: "user-profile-live-title" },
        "Live from the studio",
      ),
    ),
    button("Follow", "primary", { e2e: "follow-button" }),
  );
  const body = el(
    "div",
    { class: c("DivLiveBody") },
    sideList(),
    el(
      "div",
      { class: c("DivLiveMain") },
      header,
      el(
        "div",
        { class: c("DivLivePlayer") },
        poster(host.handle),
        el("span", { class: c("SpanLiveTag") }, "LIVE"),
      ),
    ),
    chat(),
  );
  return {
    main: "live",
    body,
    title: `${host.nickname} is LIVE`,
    author: host,
  };
}
