import { notices } from "../content/places";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar } from "./drawings";
import type { Page } from "./page";

/** 2026-02: the title is a link of its own and shows the display name. */
export function inboxPage(): Page {
  const items = notices.map(({ from, what }) =>
    el(
      "div",
      { class: c("DivInboxItem"), e2e: "inbox-list-item" },
      el(
        "a",
        { class: "link-a11y-focus", href: `/@${from.handle}` },
        avatar(from, 48),
      ),
      el(
        "div",
        { class: c("DivInboxContent") },
        el(
          "a",
          {
            class: c("StyledInboxTitle"),
            e2e: "inbox-title",
            href: `/@${from.handle}`,
          },
          from.nickname,
        ),
        el("p", { class: c("PInboxText"), e2e: "inbox-content" }, what),
      ),
    ),
  );
  const body = el(
    "div",
    { class: c("DivInbox"), e2e: "inbox-notifications" },
    el("h2", { class: c("H2Title") }, "Notifications"),
    el("div", { e2e: "inbox-list" }, ...items),
  );
  return { main: "inbox", body, title: "Inbox" };
}
