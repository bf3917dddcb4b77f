import { browser } from "wxt/browser";

/** Of the extension's own world in a page, which no other script sees. */
const world = globalThis as unknown as Record<string, AbortController>;

/**
 * Ends a content script when it is run in the page again: by the same version, which finds the one before in its world,
 * or by a newer one, which calls across the page. A page can call so too, but cannot take the extension away from a
 * script, by which that knows that it is of yesterday.
 *
 * Stands in for WXT's class of this name when the extension is built.
 */
export class ContentScriptContext {
  private readonly controller = new AbortController();

  constructor(name: string) {
    const own = `${browser.runtime.id}:${name}`;
    world[own]?.abort();
    world[own] = this.controller;
    document.dispatchEvent(new Event(own));
    document.addEventListener(
      own,
      () => {
        if (!this.isValid) this.controller.abort();
      },
      { signal: this.signal },
    );
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether the extension is still there to be asked. */
  get isValid(): boolean {
    return browser.runtime?.id !== undefined;
  }
}
