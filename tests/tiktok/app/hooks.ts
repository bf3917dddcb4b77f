import { findAccount } from "../content/posts";
import { currentComments, currentFeed, currentSearch } from "./current";
import { rerender } from "./rerender";
import { navigate } from "./router";
import { state } from "./state";
import { applyTheme } from "./theme";

/** What tests do to the page from its own world. */
export interface LookalikeHooks {
  /** Adds filled feed items. */
  appendFeed(count: number): void;
  /** Adds cards of videos to the results of a search. */
  appendSearch(count: number): void;
  /** Draws all author rows again as React does: attributes as they were, unknown children gone. */
  rerender(): void;
  /** Shows the comments from this position on, in the same rows. */
  recycleComments(offset: number): void;
  scrollFeedTo(index: number): void;
  navigate(path: string): void;
  setTheme(theme: "light" | "dark"): void;
  /** Shows another account on the profile page, in the same nodes. */
  renameProfile(handle: string): void;
}

declare global {
  interface Window {
    lookalike: LookalikeHooks;
  }
}

function setText(selector: string, text: string): void {
  const node = document.querySelector(selector)?.firstChild;
  if (node instanceof Text) node.data = text;
}

export function installHooks(root: HTMLElement): void {
  window.lookalike = {
    appendFeed: (count) => currentFeed.feed?.append(count),
    appendSearch: (count) => currentSearch.list?.append(count),
    rerender: () => rerender(root),
    recycleComments: (offset) => currentComments.list?.recycle(offset),
    scrollFeedTo: (index) => currentFeed.feed?.scrollTo(index),
    navigate: (path) => navigate(root, path),
    setTheme(theme) {
      state.parameters.theme = theme;
      applyTheme(theme);
    },
    renameProfile(handle) {
      const account = findAccount(handle);
      history.pushState({}, "", `/@${account.handle}`);
      document.title = `${account.nickname} (@${account.handle})`;
      setText('[data-e2e="user-title"]', account.handle);
      setText('[data-e2e="user-subtitle"]', account.nickname);
    },
  };
}
