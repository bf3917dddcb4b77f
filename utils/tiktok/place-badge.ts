import { badgeClass } from "./badge";
import type { Surface } from "./surface";

/** Puts a badge where the surface wants it, seen from the element that names the account. */
export function placeBadge(
  { place, placeAt, block }: Surface,
  element: Element,
  badge: Element,
): void {
  const at = placeAt
    ? (element.querySelector(placeAt) ??
      element.closest(placeAt) ??
      element.closest(block)?.querySelector(placeAt))
    : element;
  if (at && place === "inside") at.append(badge);
  else (at ?? element).after(badge);
  // Without its tile a badge in the corner would stand in the corner of something else: of the page, at worst.
  if (!at && place === "corner")
    badge.classList.replace(`${badgeClass}--corner`, `${badgeClass}--after`);
}
