export type Child = Node | string | undefined | false;

/** `e2e` becomes data-e2e; undefined and false leave the attribute out. */
export type Attributes = Record<string, string | undefined | false>;

/** What each element was created with: a re-render puts this back and drops what is not in here. */
const created = new WeakMap<Element, ReadonlyMap<string, string>>();

export function remember(element: Element): void {
  created.set(
    element,
    new Map([...element.attributes].map(({ name, value }) => [name, value])),
  );
}

export function createdWith(
  element: Element,
): ReadonlyMap<string, string> | undefined {
  return created.get(element);
}

/** Changes an attribute for good: a re-render keeps it. */
export function set(
  element: Element,
  name: string,
  value: string | undefined,
): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
  remember(element);
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name === "e2e" ? "data-e2e" : name, value);
  }
  remember(element);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Only for drawings written in this folder. */
export function svg(markup: string, viewBox: string, size = ""): SVGSVGElement {
  const template = document.createElement("template");
  const box = size && ` width="${size}" height="${size}"`;
  template.innerHTML = `<svg viewBox="${viewBox}"${box} preserveAspectRatio="xMidYMid slice" fill="currentColor" aria-hidden="true">${markup}</svg>`;
  const drawing = template.content.firstElementChild;
  if (!(drawing instanceof SVGSVGElement))
    throw new Error("The drawing is not an svg.");
  remember(drawing);
  return drawing;
}

export function onClick<E extends HTMLElement>(
  element: E,
  listener: (event: MouseEvent) => void,
): E {
  element.addEventListener("click", listener);
  return element;
}
