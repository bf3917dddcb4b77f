import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import {
  badgeName,
  badgeWords,
  type Labelled,
  type Words,
} from "@/utils/words";
import type { BadgeSpot } from "./surface";

export const badgeClass = "letterhead-badge";

const svg = "http://www.w3.org/2000/svg";

/**
 * Makes badges by copying one prepared element for each kind, country, standing and form, which is several times
 * cheaper than building each anew. Events are listened to once for the page, not on each badge.
 */
export function createBadgeMaker(document: Document, words: Words) {
  const prepared = new Map<string, HTMLElement>();

  return function createBadge(
    labelled: Labelled,
    handle: string,
    { form, place, name }: BadgeSpot,
  ): HTMLElement {
    const key = [
      labelled.kind,
      labelled.country,
      labelled.standing,
      form,
      place,
    ].join();
    let original = prepared.get(key);
    if (!original) {
      original = build(document, labelled, form, place, words);
      prepared.set(key, original);
    }
    const badge = original.cloneNode(true) as HTMLElement;
    badge.dataset.letterhead = handle;
    badge.dataset.letterheadSurface = name;
    return badge;
  };
}

function build(
  document: Document,
  labelled: Labelled,
  form: BadgeSpot["form"],
  place: BadgeSpot["place"],
  words: Words,
): HTMLElement {
  const badge = document.createElement("button");
  badge.type = "button";
  badge.className = [
    badgeClass,
    `${badgeClass}--${kindOf(labelled.kind).group}`,
    `${badgeClass}--${place}`,
    `${badgeClass}--${form}`,
    ...(labelled.standing === "current" ? [] : [`${badgeClass}--past`]),
  ].join(" ");
  const name = badgeName(labelled, form, words);
  badge.setAttribute("aria-label", name);
  badge.setAttribute("aria-haspopup", "dialog");
  badge.title = name;
  badge.append(createShape(document, labelled));
  if (form !== "shape") {
    const text = document.createElement("span");
    text.textContent = badgeWords(labelled, form, words);
    badge.append(text);
  }
  return badge;
}

/** The kind's outline; hidden from assistive technology, which reads the words. */
export function createShape(
  document: Document,
  { kind }: Labelled,
): SVGElement {
  const image = document.createElementNS(svg, "svg");
  image.setAttribute("viewBox", "0 0 16 16");
  image.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", shapeOf(kind));
  image.append(path);
  return image;
}
