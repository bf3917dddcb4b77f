import { attentionMs, type ExposureRule } from "@/data/log/rules";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import { createAttentionClock } from "./attention-clock";
import {
  createBatchQueue,
  gatheredNothing,
  type Gathered,
  type Outcome,
} from "./batch-queue";
import { feedAttention } from "./feed-attention";
import { createItemFinder } from "./item-finder";
import { createOpenExposures } from "./open-exposures";
import type { PageReading } from "./page-item";
import { watchPlayback } from "./playback";
import { shareInView } from "./share-in-view";
import { uuid } from "./uuid";
import { watchClocks } from "./watch-clocks";

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
  const findJump = watchClocks(performance);
  let activeBefore = 0;
  const recorder = uuid(Date.now());
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
    const gathered = gatheredNothing();
    const before = open.begun();
    const jump = findJump();
    if (jump) {
      open.markClockJump();
      gathered.quality.push(jump);
    }
    work(gathered);
    if (gathered.ends.length > 0) open.settleAttention(now, gathered);
    const isSomething = Object.values(gathered).some((list) => list.length > 0);
    if (isSomething || open.begun() > before)
      queue.add(
        gathered,
        gathered.events.length > 0 ||
          gathered.ends.some(({ isView }) => isView),
      );
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
    if (isNew) items.findWithin(target);
  }

  function leave(element: Element, at: number, gathered: Gathered) {
    open.end(element, at, gathered);
    inView.delete(element);
    items.forget(element);
  }

  const items = createItemFinder(views, () => reader);

  function followAddress() {
    if (window.location.pathname === pathname) return;
    pathname = window.location.pathname;
    nav++;
    reader = page.reader(pathname);
    items.find(document.documentElement);
  }

  const tree = new MutationObserver((records) => {
    followAddress();
    const touched = new Set<Element>();
    const cards: string[] = [];
    let isSomethingGone = false;
    for (const { target, addedNodes, removedNodes } of records) {
      if (removedNodes.length > 0) isSomethingGone = true;
      const from = target instanceof Element ? target : target.parentElement;
      const holder = items.around(from);
      if (holder && inView.has(holder)) touched.add(holder);
      for (const node of addedNodes) {
        if (holder || !(node instanceof Element)) continue;
        const card = node.getAttribute("data-letterhead-card");
        if (card) cards.push(card);
        else items.find(node);
      }
    }
    const gone = isSomethingGone
      ? [...open.elements()].filter(({ isConnected }) => !isConnected)
      : [];
    if (touched.size + gone.length + cards.length === 0) return;
    const now = performance.now();
    gather(now, (gathered) => {
      for (const element of gone) leave(element, now, gathered);
      for (const element of touched) {
        items.findWithin(element);
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
  feedAttention(window, clock, signal);
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
  items.find(document.documentElement);

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
