import type { Account } from "../cast";
import { followedIn2022, suggestedIn2022 } from "../content/sidebar";
import { c } from "./class-names";
import { el } from "./dom";
import { avatar, icon, verifiedMark } from "./drawings";
import type { IconName } from "./drawings";
import { state } from "./state";
import { button } from "./text";

const entries: ReadonlyArray<
  readonly [e2e: string, href: string, label: string, drawing: IconName]
> = [
  ["nav-foryou", "/", "For You", "home"],
  ["nav-explore", "/explore", "Explore", "compass"],
  ["nav-following", "/following", "Following", "people"],
  ["nav-live", "/live", "LIVE", "live"],
  ["nav-activity", "/inbox", "Activity", "bell"],
  ["nav-upload", "/upload", "Upload", "plus"],
  // Logged out, the profile link has an empty handle (all ten desktop captures of 2025 and 2026 that hold it).
  ["nav-profile", "/@", "Profile", "person"],
];

function navigationEntry([
  e2e,
  href,
  label,
  drawing,
]: (typeof entries)[number]): HTMLElement {
  const active =
    location.pathname === href ||
    (href === "/" && location.pathname === "/foryou");
  return el(
    "div",
    { class: c("StyledTUXTooltip", "TUXTooltip-reference") },
    el(
      "a",
      { class: "link-a11y-focus", e2e, tabindex: "-1", href },
      el(
        "button",
        {
          class: c(
            "StyledTUXNavButton",
            "TUXButton TUXButton--default TUXButton--medium TUXButton--secondary",
          ),
          type: "button",
          "aria-label": label,
          "aria-current": active && "page",
        },
        el(
          "div",
          { class: "TUXButton-content" },
          el(
            "div",
            { class: "TUXButton-iconContainer" },
            el(
              "div",
              { class: c("DivIconWithRedDotContainer") },
              icon(drawing, "26"),
            ),
          ),
          el("div", { class: "TUXButton-label" }, label),
        ),
      ),
    ),
  );
}

/** 2022: accounts in the sidebar, with the verified mark in its own div after the handle. */
function sidebarAccount(
  account: Account,
  kind: "suggest" | "following",
): HTMLElement {
  return el(
    "div",
    { class: c("DivUserLinkContainer") },
    el(
      "a",
      { e2e: `${kind}-user-avatar`, href: `/@${account.handle}` },
      el(
        "div",
        {
          class: c("DivContainer+StyledUserAvatar"),
          style: "width: 32px; height: 32px",
        },
        avatar(account, 32),
      ),
    ),
    el(
      "a",
      { class: c("StyledUserContentLink"), href: `/@${account.handle}` },
      el(
        "div",
        { class: c("DivUserTitleWrapper") },
        el(
          "h4",
          { class: c("H4UserTitle"), e2e: `${kind}-user-title` },
          account.handle,
        ),
        account.verified &&
          el("div", { e2e: `${kind}-user-bluev` }, verifiedMark()),
      ),
      el(
        "p",
        { class: c("PUserDesc"), e2e: `${kind}-user-desc` },
        account.nickname,
      ),
    ),
  );
}

function sidebarLists(): HTMLElement[] {
  return [
    el(
      "div",
      { class: c("DivUserContainer") },
      el(
        "p",
        { class: c("PTitle/sidebar"), e2e: "suggest-accounts" },
        "Suggested accounts",
      ),
      ...suggestedIn2022.map((account) => sidebarAccount(account, "suggest")),
    ),
    el(
      "div",
      { class: c("DivUserContainer") },
      el(
        "p",
        { class: c("PTitle/sidebar"), e2e: "following-accounts" },
        "Following accounts",
      ),
      ...followedIn2022.map((account) => sidebarAccount(account, "following")),
    ),
  ];
}

/** The navigation at the side, drawn anew for each page. */
export function sideNavigation(): HTMLElement {
  return el(
    "div",
    { class: c("DivSideNavPlaceholderContainer") },
    el(
      "div",
      { class: c("DivSideNavContainer") },
      el(
        "div",
        { class: c("DivFixedContentContainer") },
        el(
          "div",
          { class: c("DivLogoWrapper") },
          el(
            "a",
            {
              class: c("StyledLinkLogo", "link-a11y-focus"),
              e2e: "tiktok-logo",
              href: "/",
            },
            el("strong", {}, "look-alike"),
          ),
        ),
        el(
          "div",
          { class: c("DivSearchWrapper") },
          el(
            "button",
            {
              class: c("StyledTUXSearchButton", "TUXButton"),
              type: "button",
              e2e: "nav-search",
              role: "searchbox",
            },
            icon("search", "16"),
            "Search",
          ),
        ),
      ),
      el(
        "div",
        { class: c("DivScrollingContentContainer") },
        el(
          "div",
          { class: c("DivMainNavContainer") },
          ...entries.map(navigationEntry),
        ),
        el(
          "div",
          { class: c("SubMainNavContentContainer") },
          ...(state.parameters.format === "2022"
            ? sidebarLists()
            : [button("Log in", "primary")]),
        ),
        el(
          "div",
          { class: c("DivFooterContainer") },
          el(
            "span",
            { class: c("SpanCopyright"), e2e: "copyright" },
            "A page to test on. People and posts are invented.",
          ),
        ),
      ),
    ),
  );
}
