import type { LogSurface, RecordedRole } from "@/data/log/closed-lists";
import type { SurfaceName } from "@/data/surfaces";
import { badgeClass } from "./badge";
import { readHandle } from "./find-author";
import { logSurfaceOf, mentionPlace, placesAt } from "./items";
import type { Surface } from "./surface";

/** What an item shows of itself; nothing is read of its content. */
export interface Item {
  readonly place: SurfaceName;
  readonly surface: LogSurface;
  readonly role: RecordedRole;
  /** Canonical handle; `undefined` where none can be read. */
  readonly author: string | undefined;
  /** Which of the place's selectors named the account. */
  readonly layer: "first" | "second" | "text";
  readonly isPost: boolean;
  readonly isLive: boolean;
}

const comments =
  '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"]';

/**
 * Reads items of pages with this address: which elements are items, and what each shows.
 *
 * @param surfaces as they are corrected by signed rules; of one name there may be several
 */
export function createItemReader(
  surfaces: readonly Surface[],
  pathname: string,
) {
  const places = placesAt(pathname);
  const selector = places.map(({ item }) => item).join(",");
  const named = (name: SurfaceName) =>
    surfaces.filter((surface) => surface.name === name);
  const mentions = named("mention")
    .map(({ find }) => find)
    .join(",");

  return {
    /** Matches items other than mentions. */
    selector,
    /** Matches items within items. */
    nested: mentions,

    read(element: Element): Item | undefined {
      const place =
        places.find(({ item }) => element.matches(item)) ??
        (element.matches(mentions) ? mentionPlace : undefined);
      if (!place) return undefined;
      return {
        place: place.place,
        surface: logSurfaceOf(pathname, element.closest(comments) !== null),
        role: place.role,
        ...authorIn(element, named(place.place)),
        isPost: "isPost" in place,
        isLive: "isLive" in place,
      };
    },

    /** Rank of an item among those of its place that the page holds, from 1. */
    position(element: Element, { place }: Item): number | undefined {
      const same = places.find((other) => other.place === place);
      if (!same) return undefined;
      const all = [...element.ownerDocument.querySelectorAll(same.item)];
      return all.indexOf(element) + 1 || undefined;
    },
  };
}

/** Who a place's rules name in an item; where none names anybody, the item's account stays unknown. */
function authorIn(
  element: Element,
  rules: readonly Surface[],
): Pick<Item, "author" | "layer"> {
  const at = (selector: string) =>
    element.matches(selector) ? element : element.querySelector(selector);
  for (const { find, findElse, read } of rules) {
    const first = at(find);
    const named = first ?? (findElse === undefined ? null : at(findElse));
    if (!named) continue;
    const layer = read === "text" ? "text" : first ? "first" : "second";
    return { author: readHandle(named), layer };
  }
  return { author: undefined, layer: "first" };
}

const postLink = /\/(video|photo)\/(\d{8,20})(?=[/?#]|$)/;

/** The platform's id of a post: from a link in the item, from its player's name, or from an embed's address. */
export function postIn(
  element: Element,
  pathname: string,
): { id: string; kind: "video" | "photo" } | undefined {
  for (const link of element.querySelectorAll("a[href]")) {
    const match = postLink.exec(link.getAttribute("href") ?? "");
    if (match) return { kind: match[1] as "video", id: match[2]! };
  }
  // 2025-11: the player's wrapper is named xgwrapper-0-ID.
  const player = element.querySelector('[id^="xgwrapper-"]')?.id ?? "";
  const id =
    /-(\d{8,20})$/.exec(player)?.[1] ??
    /^\/embed\/(?:v\d+\/)?(\d{8,20})/.exec(pathname)?.[1];
  return id === undefined ? undefined : { id, kind: "video" };
}

/** The platform's own label of state-controlled media, as its text. */
export function platformLabelIn(element: Element): string | undefined {
  const label = element.querySelector(
    'a[href*="/tns-inapp/pages/state-affiliated-media"]',
  );
  return label?.textContent.trim().slice(0, 100) || undefined;
}

/** The badge that stands at an item for an account. */
export function badgeAt(
  element: Element,
  handle: string,
): HTMLElement | undefined {
  const selector = `.${badgeClass}[data-letterhead="${handle}"]`;
  const next = element.nextElementSibling;
  return (
    element.querySelector<HTMLElement>(selector) ??
    (next?.matches(selector) ? (next as HTMLElement) : undefined)
  );
}

const parts = [
  /^(?:long|short|shape)$/,
  /^(?:after|inside|corner)$/,
  /^(?:page|light|dark|contrast)$/,
  /^(?:standard|wide|ink)$/,
  /^(?:normal|large|largest)$/,
];

/** A badge's form, place, look, palette and size, joined by hyphens. */
export function badgeVariant(badge: Element): string {
  const names = [...badge.classList].map((name) =>
    name.slice(`${badgeClass}--`.length),
  );
  return parts
    .map((part) => names.find((name) => part.test(name)) ?? "")
    .join("-");
}
