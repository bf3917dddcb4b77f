import type { ExposureRule } from "@/data/log/rules";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import type { AttentionClock } from "./attention-clock";
import { createAttentionSums } from "./attention-sums";
import type { Gathered } from "./batch-queue";
import { describeExposure, type OpenExposure } from "./describe-exposure";
import type { PageItem, PageReading } from "./page-item";
import { uuid } from "./uuid";

export interface OpenExposuresOptions {
  readonly rule: Pick<ExposureRule, "ms">;
  readonly roles: readonly string[];
  readonly page: PageReading;
  readonly clock: AttentionClock;
  readonly isRegistered: (handle: string) => boolean;
  readonly isPlayingIn: (element: Element) => boolean;
  /** Where things stand on the page: address, navigation, window. */
  readonly place: () => {
    pathname: string;
    nav: number;
    viewport: [number, number] | undefined;
    reader: ReturnType<PageReading["reader"]>;
  };
  readonly wall: (monotonic: number) => number;
}

/** The exposures in progress on a page: what begins is followed until it ends and becomes a row and a count. */
export function createOpenExposures(options: OpenExposuresOptions) {
  const { rule, roles, page, clock, isRegistered, isPlayingIn, place, wall } =
    options;
  const open = new Map<Element, OpenExposure>();
  const before = new WeakMap<Element, { author: string; id: string }>();
  const attention = createAttentionSums(clock, wall);
  /** Places of which it was told that they name nobody. */
  const unnamed = new Set<PageItem["place"]>();
  let seq = { nav: 0, last: 0 };
  let begun = 0;

  function begin(element: Element, from: number, ratio: number) {
    const { pathname, nav, reader } = place();
    const item = reader.read(element);
    if (!item) return;
    const at = wall(from);
    const made: OpenExposure = {
      id: uuid(at),
      item,
      post: item.isPost ? page.postIn(element, pathname) : undefined,
      isFlagged: false,
      nav,
      seq: 0,
      position: undefined,
      from,
      at,
      attentionBefore: clock.total(from),
      ratio,
      play: 0,
      playingSince: isPlayingIn(element) ? from : undefined,
      isCardOpened: false,
      hasClockJumped: false,
    };
    open.set(element, made);
    begun++;
    identify(element, made);
    attention.begin(item, made.attentionBefore, at);
  }

  /** Whose item it is may be read only after it came into view. */
  function identify(element: Element, exposure: OpenExposure) {
    const { author } = exposure.item;
    if (author === undefined || !isRegistered(author)) return;
    const { nav, reader } = place();
    if (seq.nav !== nav) seq = { nav, last: 0 };
    exposure.isFlagged = true;
    exposure.nav = nav;
    exposure.seq = ++seq.last;
    exposure.position = reader.position(element, exposure.item);
  }

  function advancePlay(element: Element, exposure: OpenExposure, at: number) {
    if (exposure.playingSince !== undefined)
      exposure.play += Math.max(0, at - exposure.playingSince);
    exposure.playingSince = isPlayingIn(element) ? at : undefined;
  }

  function end(
    element: Element,
    until: number,
    gathered: Gathered,
    isPartial = false,
  ) {
    const exposure = open.get(element);
    if (!exposure) return;
    open.delete(element);
    const { item, post, isFlagged, from, at } = exposure;
    const visible = Math.max(0, until - from);
    const { surface, role, author, place: where } = item;
    if (author === undefined && visible >= rule.ms && !unnamed.has(where)) {
      unnamed.add(where);
      gathered.quality.push({
        type: "selector_failure",
        at,
        place: where,
        detail: "",
      });
    }
    gathered.ends.push({
      surface,
      role,
      at,
      isView: visible >= rule.ms,
      isFlagged,
      ...(author && { author }),
      ...(post && { post: post.id }),
    });
    attention.end(item, until, gathered);
    if (!isFlagged || !author || !roles.includes(role)) return;
    advancePlay(element, exposure, until);
    const earlier = before.get(element);
    const sameAs = earlier?.author === author ? earlier.id : undefined;
    if (!sameAs) before.set(element, { author, id: exposure.id });
    const { viewport } = place();
    const attended = clock.total(until) - exposure.attentionBefore;
    gathered.exposures.push({
      ...describeExposure(element, exposure, author, page),
      visible,
      attention: attended,
      ...(viewport && { viewport }),
      ...(sameAs && { sameAs }),
      flags: [
        ...(exposure.hasClockJumped ? ["clock_jump" as const] : []),
        ...(isPartial ? ["partial" as const] : []),
      ],
    });
  }

  return {
    begin,
    end,
    has: (element: Element) => open.has(element),
    /** How many have begun so far. */
    begun: () => begun,
    elements: () => [...open.keys()],
    grow(element: Element, ratio: number) {
      const exposure = open.get(element);
      if (exposure && ratio > exposure.ratio) exposure.ratio = ratio;
    },
    /** Looks again whose item it is: another account or post is another exposure. */
    recheck(element: Element, now: number, gathered: Gathered) {
      const exposure = open.get(element);
      if (!exposure) return;
      const { pathname, reader } = place();
      const item = reader.read(element);
      const post = item?.isPost ? page.postIn(element, pathname) : undefined;
      const wasOpen = exposure.item.author === undefined;
      const isOther =
        !item ||
        (!wasOpen && item.author !== exposure.item.author) ||
        (exposure.post && post?.id !== exposure.post.id);
      if (isOther) {
        const { ratio } = exposure;
        end(element, now, gathered);
        begin(element, now, ratio);
        return;
      }
      exposure.post ??= post;
      if (!wasOpen || item.author === undefined) return;
      exposure.item = {
        ...item,
        surface: exposure.item.surface,
        role: exposure.item.role,
      };
      identify(element, exposure);
    },
    settleAttention(until: number, gathered: Gathered) {
      attention.settle(until, gathered);
    },
    onPlayback(at: number) {
      for (const [element, exposure] of open)
        advancePlay(element, exposure, at);
    },
    markClockJump() {
      for (const exposure of open.values()) exposure.hasClockJumped = true;
    },
    /** Marks the newest exposure of an account whose card was opened. */
    markCard(
      author: string,
    ): { id: string; place: PageItem["place"] } | undefined {
      const exposure = [...open.values()]
        .reverse()
        .find(({ item, isFlagged }) => isFlagged && item.author === author);
      if (!exposure) return undefined;
      exposure.isCardOpened = true;
      return { id: exposure.id, place: exposure.item.place };
    },
    counts(): Pick<RecordBatch, "openFlagged" | "openItems"> {
      const all = [...open.values()];
      return {
        openFlagged: all.filter(({ isFlagged }) => isFlagged).length,
        openItems: all.length,
      };
    },
  };
}
