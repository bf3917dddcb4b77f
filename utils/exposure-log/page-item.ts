import type { LogSurface, RecordedRole } from "@/data/log/closed-lists";
import type { SurfaceName } from "@/data/surfaces";

/** What the recorder needs to know of an item; the page's own module reads it. */
export interface PageItem {
  readonly place: SurfaceName;
  readonly surface: LogSurface;
  readonly role: RecordedRole;
  readonly author: string | undefined;
  readonly layer: "first" | "second" | "text";
  readonly isPost: boolean;
  readonly isLive: boolean;
}

export interface ItemReader {
  /** Matches items, and items within items. */
  readonly selector: string;
  readonly nested: string;
  read(element: Element): PageItem | undefined;
  position(element: Element, item: PageItem): number | undefined;
}

export interface PageReading {
  reader(pathname: string): ItemReader;
  postIn(
    element: Element,
    pathname: string,
  ): { id: string; kind: "video" | "photo" } | undefined;
  platformLabelIn(element: Element): string | undefined;
  /** The badge at an item, in words of its look; `undefined` where none stands. */
  badgeVariantAt(element: Element, handle: string): string | undefined;
}
