import browser from "webextension-polyfill";

/**
 * The browser's extension interface for the worker and the extension's own pages. The content script takes WXT's own
 * 0.1 kB accessor instead of this 3 kB (gzipped) polyfill: it needs nothing that the polyfill mends.
 */
export { browser };
