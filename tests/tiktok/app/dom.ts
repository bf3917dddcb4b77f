export type Child = Node | string | undefined | false;

/** `e2e` becomes data-e2e; undefined and false leave the attribute out. */
export type Attributes = Record<string, string | undefined | false>;

/** What each element was created with: a re-render puts this back and drops what is not in here. */
const created = new WeakMap<Element, Attributes>();

export function createdWith(element: Element): Attributes | undefined {
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
  created.set(element, { ...created.get(element), [name]: value });
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const given: Attributes = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    const name = key === "e2e" ? "data-e2e" : key;
    element.setAttribute(name, value);
    given[name] = value;
  }
  created.set(element, given);
  for (const child of children) if (child) element.append(child);
  return element;
}

const drawings = new Map<string, SVGSVGElement>();

function draw(markup: string): SVGSVGElement {
  const template = document.createElement("template");
  template.innerHTML = `<svg>${markup}</svg>`;
  const drawing = template.content.firstElementChild;
  if (!(drawing instanceof SVGSVGElement))
    throw new Error("The drawing is not an svg.");
  drawings.set(markup, drawing);
  return drawing;
}

/** Only for drawings written in this folder. */
export function svg(markup: string, viewBox: string, size = ""): SVGSVGElement {
  const drawn = drawings.get(markup) ?? draw(markup);
  const drawing = document.importNode(drawn, true);
  const attributes: Record<string, string> = {
    viewBox,
    preserveAspectRatio: "xMidYMid slice",
    fill: "currentColor",
    "aria-hidden": "true",
    ...(size && { width: size, height: size }),
  };
  for (const [name, value] of Object.entries(attributes)) {
    drawing.setAttribute(name, value);
  }
  created.set(drawing, attributes);
  return drawing;
}

export function onClick<E extends HTMLElement>(
  element: E,
  listener: (event: MouseEvent) => void,
): E {
  element.addEventListener("click", listener);
  return element;
}
