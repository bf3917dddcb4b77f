import type { RecordedExposure } from "@/utils/messaging/record-batch";
import type { PageItem, PageReading } from "./page-item";

/** What is being watched, as it is known so far. */
export interface OpenExposure {
  readonly id: string;
  item: PageItem;
  post: ReturnType<PageReading["postIn"]>;
  isFlagged: boolean;
  nav: number;
  seq: number;
  position: number | undefined;
  /** Monotonic and wall time of the beginning, in milliseconds. */
  readonly from: number;
  readonly at: number;
  readonly attentionBefore: number;
  ratio: number;
  play: number;
  playingSince: number | undefined;
  isCardOpened: boolean;
  hasClockJumped: boolean;
}

/** What an exposure says of its item and its beginning, as the page shows the item now. */
export function describeExposure(
  element: Element,
  { item, id, post, ...exposure }: OpenExposure,
  author: string,
  page: PageReading,
): Omit<
  RecordedExposure,
  "visible" | "attention" | "viewport" | "sameAs" | "flags"
> {
  const platformLabel = page.platformLabelIn(element);
  const badge = page.badgeVariantAt(element, author);
  const hasPlayer = item.isPost && element.querySelector("video") !== null;
  return {
    id,
    author,
    place: item.place,
    surface: item.surface,
    role: item.role,
    layer: item.layer,
    nav: exposure.nav,
    seq: exposure.seq,
    at: exposure.at,
    monotonic: exposure.from,
    offset: -new Date(exposure.at).getTimezoneOffset(),
    ...(hasPlayer && { play: exposure.play }),
    ratio: Math.min(1, exposure.ratio),
    ...(exposure.position && { position: exposure.position }),
    isPost: item.isPost,
    isLive: item.isLive,
    ...(post && { post }),
    ...(platformLabel && { platformLabel }),
    ...(badge !== undefined && { badge }),
    isCardOpened: exposure.isCardOpened,
  };
}
