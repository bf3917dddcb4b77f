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
  return (
    findFrom(lines, handle, ` ${handle.slice(0, half)}`) ??
    findBefore(lines, handle, `${handle.slice(-half)}\n`)
  );
}

/** A handle that begins as a part does, which begins with the space before it. */
function findFrom(lines: string, handle: string, part: string) {
  const lengths = lengthsNear(handle);
  for (let at = lines.indexOf(part); at >= 0; at = lines.indexOf(part, at + 1))
    for (const length of lengths) {
      const to = at + 1 + length;
      if (lines[to] === "\n" && isOneEditApart(handle, lines, at + 1, to))
        return lines.slice(at + 1, to);
    }
  return undefined;
}

/** A handle that ends as a part does, which ends with the line break behind it. */
function findBefore(lines: string, handle: string, part: string) {
  const lengths = lengthsNear(handle);
  for (let at = lines.indexOf(part); at >= 0; at = lines.indexOf(part, at + 1))
    for (const length of lengths) {
      const to = at + part.length - 1;
      const from = to - length;
      if (lines[from - 1] === " " && isOneEditApart(handle, lines, from, to))
        return lines.slice(from, to);
    }
  return undefined;
}

/** Lengths of handles that are one edit apart from one, but for those that are too short. */
function lengthsNear({ length }: string): number[] {
  return [length - 1, length, length + 1].filter((near) => near >= shortest);
}

/** The handle of the line that begins at a place. */
function handleAt(lines: string, from: number): string {
  return lines.slice(lines.indexOf(" ", from) + 1, lines.indexOf("\n", from));
}
