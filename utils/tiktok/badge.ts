import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import {
  badgeName,
  countryWords,
  directionOf,
  kindWords,
  type Labelled,
  type Words,
} from "@/utils/words";
import type { PageSettings } from "@/utils/page-settings";
import type { Surface } from "./surface";

export type Appearance = Pick<PageSettings, "look" | "palette" | "textSize">;

export const badgeClass = "letterhead-badge";

const svg = "http://www.w3.org/2000/svg";

/**
 * Makes badges by copying one prepared element for each kind, country, standing and form, which is several times
 * cheaper than building each anew. Events are listened to once for the page, not on each badge.
 */
export function createBadgeMaker(
  document: Document,
  words: Words,
  { look, palette, textSize }: Appearance,
) {
  const appearance = [look, palette, textSize].map(
    (choice) => ` ${badgeClass}--${choice}`,
  );
  const prepared = new Map<string, HTMLElement>();

  return function createBadge(
    labelled: Labelled,
    handle: string,
    { place, name }: Pick<Surface, "place" | "name">,
    form: Surface["form"],
  ): HTMLElement {
    const { kind, country, standing, ownWords } = labelled;
    const key = `${kind} ${country} ${standing} ${form} ${place} ${name} ${ownWords}`;
    let original = prepared.get(key);
    if (!original) {
      original = build(document, labelled, form, place, words);
      original.className += appearance.join("");
      original.dataset.letterheadSurface = name;
      prepared.set(key, original);
    }
    const badge = original.cloneNode(true) as HTMLElement;
    badge.setAttribute("data-letterhead", handle);
    return badge;
  };
}

function build(
  document: Document,
  labelled: Labelled,
  form: Surface["form"],
  place: Surface["place"],
  words: Words,
): HTMLElement {
  const badge = document.createElement("button");
  badge.type = "button";
  badge.lang = words.t("languageTag");
  badge.dir = directionOf(words);
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
  if (form === "shape") return badge;
  if (labelled.ownWords) badge.append(part(document, labelled.ownWords));
  else {
    const country = countryWords(labelled, words);
    // Two parts, so that where there is no room the country goes first, then the words, and the shape stays.
    badge.append(part(document, kindWords(labelled, form, words)));
    if (country) badge.append(part(document, words.t("badgeCountry", country)));
  }
  return badge;
}

function part(document: Document, text: string): HTMLElement {
  const made = document.createElement("span");
  made.textContent = text;
  return made;
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
