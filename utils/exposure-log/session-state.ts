import { sessionIdleMs } from "@/data/log/rules";
import type { SessionRow } from "@/data/log/sessions";
import { browser } from "@/utils/browser";
import { uuid } from "./uuid";

/** Key in the extension's session storage, which is memory: it is gone when the browser ends. */
const stateKey = "logSession";
/** Beside it: that recording was switched on or resumed, and no session began since. */
const switchedOnKey = "logSwitchedOn";

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
  /** Pages that told something in a session before this one. */
  readonly olderPages: string[];
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

export async function writeSessionState(state: SessionState): Promise<void> {
  await browser.storage.session.set({ [stateKey]: state });
  await browser.storage.session.remove(switchedOnKey);
}

/** Ends the session: whatever is told next begins another. */
export async function endSession(isSwitchedOn: boolean): Promise<void> {
  await browser.storage.session.remove(stateKey);
  if (isSwitchedOn)
    await browser.storage.session.set({ [switchedOnKey]: true });
  else await browser.storage.session.remove(switchedOnKey);
}

/** Whether recording was switched on or resumed since the last session. */
export async function wasSwitchedOn(): Promise<boolean> {
  const stored = await browser.storage.session.get(switchedOnKey);
  return stored[switchedOnKey] === true;
}

/** The session that something told now belongs to. */
export function continueSession(
  old: SessionState | undefined,
  now: number,
  isSwitchedOn: boolean,
): SessionState {
  if (old && now - old.last <= sessionIdleMs) {
    old.last = now;
    return old;
  }
  return {
    sessionId: uuid(now),
    startedBy: old ? "idle" : isSwitchedOn ? "recording" : "browser",
    last: now,
    salt: uuid(now) + uuid(now),
    tabs: {},
    navBases: {},
    olderPages: [],
    cells: {},
  };
}

/** Notes that a page told something in a session before: its navigations of then are not of this one. */
export function noteOlderPage(
  { olderPages }: SessionState,
  recorder: string,
): void {
  if (!olderPages.includes(recorder)) olderPages.push(recorder);
}

/** Places a page's navigation among those of its tab. */
export function placeNavigation(
  { tabs, navBases, olderPages }: SessionState,
  tabId: number,
  recorder: string,
  nav: number,
): { tab_index: number; nav_index: number } {
  const tab = (tabs[tabId] ??= { index: Object.keys(tabs).length + 1, nav: 0 });
  // Of an older page the first navigation that the session sees counts as its first.
  const before = olderPages.includes(recorder) ? nav - 1 : 0;
  const base = (navBases[recorder] ??= tab.nav - before);
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
