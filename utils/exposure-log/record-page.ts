import { attentionMs, type ExposureRule } from "@/data/log/rules";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import { createAttentionClock } from "./attention-clock";
import { createBatchQueue, type Gathered, type Outcome } from "./batch-queue";
import { createOpenExposures } from "./open-exposures";
import type { PageReading } from "./page-item";
import { watchPlayback } from "./playback";
import { uuid } from "./uuid";

export interface RecordPageOptions {
  readonly window: Window;
  readonly rule: Pick<ExposureRule, "ms" | "ratio">;
  readonly roles: readonly string[];
  readonly page: PageReading;
  readonly isRegistered: (handle: string) => boolean;
  readonly registryVersion: () => number;
  readonly send: (batch: RecordBatch) => Promise<Outcome>;
  readonly signal: AbortSignal;
}

/** Reported in steps of a tenth, so that others can count by another threshold. */
const threshold = Array.from({ length: 11 }, (_, tenths) => tenths / 10);
/** Milliseconds by which wall clock and monotonic clock may go apart unnoticed. */
const clockTolerance = 2000;
const inputs = [
  "keydown",
  "pointerdown",
  "pointermove",
  "wheel",
  "touchmove",
] as const;

/**
 * Records what a page shows, from now until the signal: one observer of its tree, one of what is in view, and events
 * of focus, visibility and input. Nothing is asked of the layout, nothing runs on scroll or by a timer.
 */
export function recordPage(options: RecordPageOptions) {
  const { window, rule, page, registryVersion, send, signal } = options;
  const { document, performance } = window;
  let pathname = window.location.pathname;
  let nav = 1;
  let reader = page.reader(pathname);
  let viewport: [number, number] | undefined;
  let drift = Date.now() - performance.now();
  let activeBefore = 0;
  const recorder = uuid(Date.now());
  const known = new WeakSet<Element>();
  /** Items of which enough is in view, whether the tab is shown or not. */
  const inView = new Map<Element, number>();
  const listening = { capture: true, passive: true, signal } as const;
  const isShown = () => document.visibilityState === "visible";

  const clock = createAttentionClock(attentionMs, {
    at: performance.now(),
    isVisible: isShown(),
    isFocused: document.hasFocus(),
  });
  const playback = watchPlayback(
    document,
    (at) => {
      clock.setPlaying(at, playback.isAnyPlaying());
      open.onPlayback(at);
    },
    signal,
  );
  const open = createOpenExposures({
    ...options,
    clock,
    isPlayingIn: (element) => playback.isPlayingIn(element),
    place: () => ({ pathname, nav, viewport, reader }),
    wall: (at) => Math.round(Date.now() - (performance.now() - at)),
  });
  const queue = createBatchQueue({
    send,
    signal,
    state() {
      const total = clock.total(performance.now());
      const active = total - activeBefore;
      activeBefore = total;
      return {
        recorder,
        registry: registryVersion(),
        ...open.counts(),
        active,
      };
    },
  });

  /** Does something that may end or begin exposures, and hands on what came of it. */
  function gather(now: number, work: (gathered: Gathered) => void) {
    const gathered: Gathered = {
      exposures: [],
      ends: [],
      attention: [],
      events: [],
      quality: [],
    };
    const before = open.elements();
    lookAtClock(gathered);
    work(gathered);
    if (gathered.ends.length > 0) open.settleAttention(now, gathered);
    const isSomething = Object.values(gathered).some((list) => list.length > 0);
    const after = open.elements();
    const hasBegun = after.some((element) => !before.includes(element));
    if (isSomething || hasBegun)
      queue.add(
        gathered,
        gathered.events.length > 0 ||
          gathered.ends.some(({ isView }) => isView),
      );
  }

  function lookAtClock(gathered: Gathered) {
    const now = Date.now() - performance.now();
    const jump = Math.round(now - drift);
    drift = now;
    if (Math.abs(jump) <= clockTolerance) return;
    open.markClockJump();
    gathered.quality.push({
      type: "clock_jump",
      at: Date.now(),
      detail: String(jump),
    });
  }

  const views = new IntersectionObserver(
    (entries) => {
      const now = performance.now();
      gather(now, (gathered) => {
        for (const entry of entries) see(entry, gathered);
      });
    },
    { threshold },
  );

  function see(entry: IntersectionObserverEntry, gathered: Gathered) {
    const { target, time, rootBounds } = entry;
    if (rootBounds)
      viewport = [Math.round(rootBounds.width), Math.round(rootBounds.height)];
    if (!target.isConnected) {
      leave(target, time, gathered);
      return;
    }
    const ratio = shareInView(entry);
    // A hair less is enough: a share of exactly a half can be reported as 0.4999.
    if (ratio < rule.ratio - 0.001) {
      inView.delete(target);
      open.end(target, time, gathered);
      return;
    }
    const isNew = !inView.has(target);
    inView.set(target, ratio);
    if (open.has(target)) open.grow(target, ratio);
    else if (isShown()) open.begin(target, time, ratio);
    if (isNew) watchNested(target);
  }

  function leave(element: Element, at: number, gathered: Gathered) {
    open.end(element, at, gathered);
    inView.delete(element);
    known.delete(element);
    views.unobserve(element);
  }

  function watch(element: Element) {
    if (known.has(element)) return;
    known.add(element);
    views.observe(element);
  }

  function watchNested(root: Element) {
    for (const element of root.querySelectorAll(reader.nested)) watch(element);
  }

  function knownAround(from: Element | null): Element | undefined {
    for (let element = from; element; element = element.parentElement)
      if (known.has(element)) return element;
    return undefined;
  }

  function scan(root: Element) {
    if (reader.selector === "") return;
    const around = root.closest(reader.selector);
    if (around) {
      watch(around);
      return;
    }
    for (const element of root.querySelectorAll(reader.selector))
      if (!knownAround(element.parentElement)) watch(element);
  }

  function followAddress() {
    if (window.location.pathname === pathname) return;
    pathname = window.location.pathname;
    nav++;
    reader = page.reader(pathname);
    scan(document.documentElement);
  }

  const tree = new MutationObserver((records) => {
    followAddress();
    const touched = new Set<Element>();
    const gone: Element[] = [];
    const cards: string[] = [];
    let isSomethingGone = false;
    for (const { target, addedNodes, removedNodes } of records) {
      if (removedNodes.length > 0) isSomethingGone = true;
      const from = target instanceof Element ? target : target.parentElement;
      const holder = knownAround(from);
      if (holder && inView.has(holder)) touched.add(holder);
      for (const node of addedNodes) {
        if (holder || !(node instanceof Element)) continue;
        const card = node.getAttribute("data-letterhead-card");
        if (card) cards.push(card);
        else scan(node);
      }
    }
    if (isSomethingGone)
      for (const element of open.elements())
        if (!element.isConnected) gone.push(element);
    if (touched.size + gone.length + cards.length === 0) return;
    const now = performance.now();
    gather(now, (gathered) => {
      for (const element of gone) leave(element, now, gathered);
      for (const element of touched) {
        watchNested(element);
        open.recheck(element, now, gathered);
      }
      for (const author of cards) noticeCard(author, gathered);
    });
  });

  function noticeCard(author: string, gathered: Gathered) {
    const exposure = open.markCard(author);
    gathered.events.push({
      at: Date.now(),
      author,
      ...(exposure && { exposure: exposure.id, place: exposure.place }),
    });
  }

  /** `isPartial` where the page is going and what is seen of it ends for no reason of its own. */
  function endAll(at: number, isPartial: boolean) {
    gather(at, (gathered) => {
      for (const element of open.elements())
        open.end(element, at, gathered, isPartial);
    });
  }

  document.addEventListener(
    "visibilitychange",
    ({ timeStamp }) => {
      clock.setVisible(timeStamp, isShown());
      if (!isShown()) endAll(timeStamp, false);
      else
        gather(timeStamp, () => {
          for (const [element, ratio] of inView)
            if (element.isConnected) open.begin(element, timeStamp, ratio);
        });
      queue.flush();
    },
    listening,
  );
  window.addEventListener(
    "focus",
    ({ timeStamp }) => clock.setFocused(timeStamp, document.hasFocus()),
    listening,
  );
  window.addEventListener(
    "blur",
    ({ timeStamp }) => clock.setFocused(timeStamp, document.hasFocus()),
    listening,
  );
  for (const type of inputs)
    window.addEventListener(
      type,
      ({ timeStamp }) => clock.input(timeStamp),
      listening,
    );
  window.addEventListener(
    "pagehide",
    ({ timeStamp }) => {
      endAll(timeStamp, true);
      queue.leave();
    },
    listening,
  );
  tree.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["href"],
  });
  signal.addEventListener("abort", () => {
    tree.disconnect();
    views.disconnect();
  });
  scan(document.documentElement);

  return {
    /** Id of this page load, by which the worker knows it. */
    id: recorder,
    /** Ends what is in progress and hands it on, as when recording is paused. */
    stop() {
      endAll(performance.now(), true);
      queue.leave();
    },
  };
}

/** Share of an item that is in view: of its area, or of the window's where the item is larger. */
function shareInView({
  isIntersecting,
  intersectionRect: seen,
  boundingClientRect: whole,
  rootBounds,
}: IntersectionObserverEntry): number {
  if (!isIntersecting) return 0;
  const area = whole.width * whole.height;
  const most = rootBounds
    ? Math.min(area, rootBounds.width * rootBounds.height)
    : area;
  return most > 0 ? Math.min(1, (seen.width * seen.height) / most) : 0;
}
