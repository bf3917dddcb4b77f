import { sessionIdleMs } from "@/data/log/rules";
import type { SessionRow } from "@/data/log/sessions";
import { browser } from "@/utils/browser";
import { uuid } from "./uuid";

/** Key in the extension's session storage, which is memory: it is gone when the browser ends. */
const stateKey = "logSession";

/** What the worker keeps of the session in memory, because a worker's own memory goes with it. */
export interface SessionState {
  readonly sessionId: string;
  readonly startedBy: SessionRow["started_by"];
  /** When something was last told, milliseconds since 1970. */
  last: number;
  /** Key of the hashes below, made for the session and never stored. */
  readonly salt: string;
  /** Tabs by the browser's id: their number in the session, and the last navigation in them. */
  readonly tabs: Record<string, { index: number; nav: number }>;
  /** What to add to a page's own count of navigations. */
  readonly navBases: Record<string, number>;
  /** Who and what was seen by cell, as keyed hashes, to count each once. */
  readonly cells: Record<
    string,
    { authors: string[]; flagged: string[]; posts: string[] }
  >;
}

export async function readSessionState(): Promise<SessionState | undefined> {
  const stored = await browser.storage.session.get(stateKey);
  return stored[stateKey] as SessionState | undefined;
}

export async function writeSessionState(
  state: SessionState | undefined,
): Promise<void> {
  if (state) await browser.storage.session.set({ [stateKey]: state });
  else await browser.storage.session.remove(stateKey);
}

/** The session that something told now belongs to. */
export function continueSession(
  old: SessionState | undefined,
  now: number,
  afterPause: boolean,
): SessionState {
  if (old && now - old.last <= sessionIdleMs) {
    old.last = now;
    return old;
  }
  return {
    sessionId: uuid(now),
    startedBy: old ? "idle" : afterPause ? "recording" : "browser",
    last: now,
    salt: uuid(now) + uuid(now),
    tabs: {},
    navBases: {},
    cells: {},
  };
}

/** Places a page's navigation among those of its tab. */
export function placeNavigation(
  { tabs, navBases }: SessionState,
  tabId: number,
  recorder: string,
  nav: number,
): { tab_index: number; nav_index: number } {
  const tab = (tabs[tabId] ??= { index: Object.keys(tabs).length + 1, nav: 0 });
  const base = (navBases[recorder] ??= tab.nav);
  tab.nav = Math.max(tab.nav, base + nav);
  return { tab_index: tab.index, nav_index: base + nav };
}

/** Hashes names by the session's key, so that they can be told apart and not be known. */
export async function createHasher({ salt }: Pick<SessionState, "salt">) {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(salt),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return async (name: string): Promise<string> => {
    const signature = await crypto.subtle.sign(
      "HMAC",
      key,
      encoder.encode(name),
    );
    return btoa(String.fromCharCode(...new Uint8Array(signature, 0, 9)));
  };
}
