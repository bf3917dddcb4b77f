import { createdWith } from "./dom";

function restore(element: Element): void {
  const attributes = createdWith(element);
  if (!attributes) {
    element.remove();
    return;
  }
  for (const { name } of Array.from(element.attributes)) {
    if (typeof attributes[name] !== "string") element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== "string") continue;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (element instanceof SVGElement) return;
  for (const child of Array.from(element.children)) restore(child);
}

/** Puts attributes back to what the app gave them and drops elements that the app did not make. */
export function rerender(root: HTMLElement): void {
  for (const child of Array.from(root.children)) restore(child);
}
