import { skeletonOf } from "./similar-handles";

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
 * the first or the last half as it is; the engine looks for either with one regular expression.
 */
export function findNearMiss(
  lines: string,
  handle: string,
): string | undefined {
  const twin = lines.indexOf(`\n${skeletonOf(handle)} `);
  if (twin >= 0) return handleAt(lines, twin + 1);
  if (handle.length < shortest) return undefined;
  const half = Math.floor((handle.length - 1) / 2);
  const [first, last] = [handle.slice(0, half), handle.slice(-half)];
  return (
    findLike(lines, literal(first) + oneEditOf(handle.slice(half))) ??
    findLike(lines, oneEditOf(handle.slice(0, -half)) + literal(last))
  );
}

/** The first handle of a pattern, but for those that are too short. */
function findLike(lines: string, pattern: string): string | undefined {
  const wanted = new RegExp(` ${pattern}\\n`, "g");
  for (const { 0: line } of lines.matchAll(wanted))
    if (line.length - 2 >= shortest) return line.slice(1, -1);
  return undefined;
}

/** A pattern of a text in which one letter may be another, missing, or one too many. */
function oneEditOf(text: string): string {
  let pattern = "[^\\n]?";
  for (let at = text.length - 1; at >= 0; at--) {
    const here = literal(text[at]!);
    const after = literal(text.slice(at + 1));
    pattern = `(?:${here}${pattern}|[^\\n]${after}|${after}|[^\\n]${here}${after})`;
  }
  return pattern;
}

/** Of what a handle may hold, a pattern reads the full stop alone in another way. */
const literal = (part: string) => part.replaceAll(".", "\\.");

/** The handle of the line that begins at a place. */
function handleAt(lines: string, from: number): string {
  return lines.slice(lines.indexOf(" ", from) + 1, lines.indexOf("\n", from));
}
