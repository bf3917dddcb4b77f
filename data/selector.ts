import * as z from "zod/mini";

/**
 * The selectors that a signed rule may hold: names, classes, attributes with plain values, places in a list, and `:not`,
 * `:is` and `:has` within one another. Every browser that Letterhead runs in reads all of them, so a page need not try;
 * nothing that a parser could take for a rule, a style or code is among them.
 */

const tag = /^(?:[A-Za-z][\w-]*|\*)/;
const simple =
  /^(?:[.#]-?[A-Za-z_][\w-]*|\[[A-Za-z_][\w-]*(?:[~|^$*]?="[\w /@.:?=&%+#~-]*"(?: i)?)?\]|:(?:first|last|only)-(?:child|of-type)|:nth-(?:last-)?child\(\d{1,3}\))/;
const nested = /^:(not|is|has)\(/;
const combinator = /^ (?:[>+~] )?/;

/** What is left of a text behind a list of selectors; `undefined` where it does not start with one. */
function afterList(text: string, isInHas: boolean): string | undefined {
  let rest = afterComplex(text, isInHas);
  while (rest?.startsWith(", ")) rest = afterComplex(rest.slice(2), isInHas);
  return rest;
}

function afterComplex(text: string, isInHas: boolean): string | undefined {
  let rest = afterCompound(isInHas ? text.replace(/^[>+~] /, "") : text);
  for (;;) {
    const [between] = rest?.match(combinator) ?? [];
    if (rest === undefined || between === undefined) return rest;
    rest = afterCompound(rest.slice(between.length));
  }

  function afterCompound(start: string): string | undefined {
    let left = start.replace(tag, "");
    for (;;) {
      const [part] = left.match(simple) ?? [];
      const next = part ? left.slice(part.length) : afterNested(left, isInHas);
      if (next === undefined) return left === start ? undefined : left;
      left = next;
    }
  }
}

function afterNested(text: string, isInHas: boolean): string | undefined {
  const [start, name] = text.match(nested) ?? [];
  const isHas = name === "has";
  // A selector engine takes no `:has` within another.
  if (start === undefined || (isHas && isInHas)) return undefined;
  const rest = afterList(text.slice(start.length), isHas || isInHas);
  return rest?.startsWith(")") ? rest.slice(1) : undefined;
}

/** A list of selectors as a signed rule may hold it. */
export const selectorSchema = z.string().check(
  z.minLength(1),
  z.maxLength(400),
  z.refine(
    (text) => afterList(text, false) === "",
    "a selector of names, attributes, :not, :is and :has",
  ),
);
