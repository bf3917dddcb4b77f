import { isOneEditApart, skeletonOf } from "./similar-handles";

/** Letters of other scripts that look like those of a handle; what a handle may hold itself stays. */
const twins = new Map(
  Object.entries({
    a: "аαɑ",
    b: "ьβ",
    c: "сϲ",
    d: "ԁ",
    e: "еεё",
    g: "ɡ",
    h: "һн",
    i: "іιıì",
    j: "ј",
    k: "кκ",
    l: "ӏⅼ",
    m: "м",
    n: "ոη",
    o: "оοօ",
    p: "рρ",
    q: "ԛ",
    r: "г",
    s: "ѕ",
    t: "тτ",
    u: "υս",
    v: "νѵ",
    w: "ԝω",
    x: "хχ",
    y: "уγ",
  }).flatMap(([plain, others]) =>
    Array.from(others).map((other) => [other, plain] as const),
  ),
);

/** The text in plain letters, where some of its letters only look like them. */
export function untwin(text: string): string {
  return Array.from(text.normalize("NFKC").toLowerCase())
    .map((letter) => twins.get(letter) ?? letter)
    .join("");
}

/** Below this length two handles are often one letter apart by chance. */
const shortest = 5;

/** Handles as one text to search in: each with how the eye takes it in, between line breaks. */
export function handleLines(handles: readonly string[]): string {
  return `\n${handles.map((handle) => `${skeletonOf(handle)} ${handle}`).join("\n")}\n`;
}

/**
 * The registered handle that is easily taken for another one: alike to the eye, or one letter apart. One edit leaves
 * the first or the last half as it is, so only handles that share those are compared.
 */
export function findNearMiss(
  lines: string,
  handle: string,
): string | undefined {
  const twin = lines.indexOf(`\n${skeletonOf(handle)} `);
  if (twin >= 0) return handleAt(lines, twin + 1);
  if (handle.length < shortest) return undefined;
  const half = Math.floor((handle.length - 1) / 2);
  const parts = [` ${handle.slice(0, half)}`, `${handle.slice(-half)}\n`];
  for (const part of parts)
    for (
      let at = lines.indexOf(part);
      at >= 0;
      at = lines.indexOf(part, at + 1)
    ) {
      const other = handleAt(lines, lines.lastIndexOf("\n", at) + 1);
      if (other.length >= shortest && isOneEditApart(other, handle))
        return other;
    }
  return undefined;
}

/** The handle of the line that begins at a place. */
function handleAt(lines: string, from: number): string {
  return lines.slice(lines.indexOf(" ", from) + 1, lines.indexOf("\n", from));
}
