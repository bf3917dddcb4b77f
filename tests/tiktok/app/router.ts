import { browsePage } from "./browse-page";
import { c } from "./class-names";
import { currentComments, currentFeed } from "./current";
import { el, set } from "./dom";
import { embedProfilePage, embedVideoPage } from "./embed-pages";
import { discoverPage, explorePage } from "./explore-page";
import { inboxPage } from "./inbox-page";
import { livePage } from "./live-page";
import {
  mobileFeedPage,
  mobileProfilePage,
  mobileTagPage,
  mobileVideoPage,
} from "./mobile/pages";
import type { Page } from "./page";
import { readParameters } from "./parameters";
import { profilePage } from "./profile-page";
import { searchPage } from "./search-page";
import { sideNavigation } from "./shell";
import { state } from "./state";
import { applyStyles } from "./style";
import { soundPage, tagPage } from "./tag-page";
import { applyTheme } from "./theme";
import { feedPage, videoPage } from "./video-page";

type Kind = "video" | "photo";

const emptyPage = (): Page => ({
  main: "empty",
  body: el("p", {}, "Nothing here."),
  title: "Empty",
});

/** First match wins. */
const routes: ReadonlyArray<
  readonly [RegExp, (match: RegExpExecArray, query: URLSearchParams) => Page]
> = [
  [/^\/embed\/v2\/(\d+)$/, ([, id = ""]) => embedVideoPage(id)],
  [/^\/embed\/@([\w.]+)$/, ([, handle = ""]) => embedProfilePage(handle)],
  [/^\/(foryou)?$/, () => (isMobile() ? mobileFeedPage() : feedPage("foryou"))],
  [/^\/following$/, () => feedPage("following")],
  [/^\/@([\w.]+)\/live$/, ([, handle]) => livePage(handle)],
  [/^\/live$/, () => livePage(undefined)],
  [
    /^\/@([\w.]+)\/(video|photo)\/\d+$/,
    ([, handle = "", kind]) => detailPage(handle, kind as Kind),
  ],
  [
    /^\/@([\w.]+)$/,
    ([, handle = ""], query) =>
      isMobile() ? mobileProfilePage(handle) : profilePage(handle, query),
  ],
  [
    /^\/search(?:\/(user|video))?$/,
    ([, tab], query) =>
      searchPage(
        tab === "user" || tab === "video" ? tab : "top",
        query.get("q") ?? "",
      ),
  ],
  [
    /^\/tag\/([^/]+)$/,
    ([, name = ""]) =>
      isMobile() ? mobileTagPage(name) : tagPage(decodeURIComponent(name)),
  ],
  [
    /^\/music\/([^/]+)$/,
    ([, name = ""]) => soundPage(decodeURIComponent(name)),
  ],
  [/^\/explore$/, explorePage],
  [/^\/discover$/, discoverPage],
  [/^\/inbox$/, inboxPage],
];

function isMobile(): boolean {
  return state.parameters.layout === "mobile";
}

function detailPage(handle: string, kind: Kind): Page {
  if (isMobile()) return mobileVideoPage(handle, kind);
  return state.parameters.detail === "browse"
    ? browsePage(handle)
    : videoPage(handle, kind);
}

/** Draws the page of the present address into the app's root. */
export function drawPage(root: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  state.parameters = readParameters(query, location.host, state.parameters);
  currentFeed.feed = undefined;
  currentComments.list = undefined;
  applyStyles();
  applyTheme(state.parameters.theme);
  document.documentElement.dir = state.parameters.direction;
  for (const [pattern, make] of [...routes, [/^/, emptyPage] as const]) {
    const match = pattern.exec(location.pathname);
    if (!match) continue;
    const page = make(match, query);
    document.title = page.title;
    set(page.body, "id", `main-content-${page.main}`);
    const main = el(
      "main",
      { class: c(`Main/${page.main}`), id: "grid-main" },
      page.body,
    );
    root.replaceChildren(
      el(
        "div",
        { class: c("BaseBodyContainer") },
        page.bare ? undefined : sideNavigation(),
        main,
      ),
    );
    return;
  }
}

/** Goes to an address of the app without a reload, as TikTok's own links do. */
export function navigate(root: HTMLElement, path: string): void {
  history.pushState({}, "", path);
  drawPage(root);
}
