import type { Entity } from "@/data/entity";
import { foldText } from "./fold-text";

/**
 * Everything that a search by name looks through, as one string: it is read from the device in one piece, and scanned
 * by the engine's own search. A record is the entity's id between two marks, then every name, alias and handle,
 * folded, each between line breaks.
 */
const start = "\u0002";
const end = "\u0003";

/** An entity's record; ids are written large, so that no folded query finds them by their letters. */
export function namesRecord({ id, names, aliases, accounts }: Entity): string {
  const texts = [
    ...Object.values(names),
    ...(aliases ?? []),
    ...accounts
      .filter(({ platform }) => platform === "tiktok")
      .flatMap(({ name, handle, formerHandles = [] }) => [
        ...(name ? [name] : []),
        ...[handle, ...formerHandles].map((each) => `@${each}`),
      ]),
  ];
  return `${start}${id.toUpperCase()}${end}\n${texts.map(foldText).join("\n")}\n`;
}

export interface NamesFound {
  /** Ids of the best matches. */
  readonly ids: readonly string[];
  /** How many match; a search stops counting at a number that nobody reads through. */
  readonly total: number;
  readonly isMore: boolean;
}

const mostCounted = 200;

/** Finds entities by what stands in their names: whole names first, then beginnings, then words, then the rest. */
export function searchNames(
  text: string,
  typed: string,
  limit: number,
): NamesFound {
  const query = foldText(typed);
  if (query === "") return { ids: [], total: 0, isMore: false };
  const ranks = new Map<string, number>();
  collect(text, query, mostCounted, ranks);
  const isMore = ranks.size >= mostCounted;
  // The best may stand behind those that were counted.
  if (isMore) collectBest(text, query, limit, ranks);
  if (ranks.size === 0) collectWords(text, query.split(" "), ranks);
  const ids = [...ranks]
    .sort(([, a], [, b]) => a - b)
    .slice(0, limit)
    .map(([id]) => id);
  return { ids, total: Math.min(ranks.size, mostCounted), isMore };
}

/** The id of the entity that has a handle, or had it. */
export function idOfHandle(text: string, handle: string): string | undefined {
  const at = text.indexOf(`\n@${handle}\n`);
  return at < 0 ? undefined : idAt(text, at);
}

/** Every handle, former ones too. */
export function handlesIn(text: string): string[] {
  return [...text.matchAll(/^@(.+)$/gm)].map(([, handle]) => handle!);
}

/** Adds up to `most` records that hold a part, each with its rank: 0 for a whole name to 3 for somewhere. */
function collect(
  text: string,
  part: string,
  most: number,
  ranks: Map<string, number>,
) {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0 && found < most;) {
    const next = nextRecord(text, at);
    const id = idAt(text, at);
    const rank =
      id === undefined ? undefined : rankOf(text, part.trim(), at, next);
    if (id !== undefined && rank !== undefined) {
      found++;
      ranks.set(id, Math.min(rank, ranks.get(id) ?? rank));
    }
    at = text.indexOf(part, id === undefined ? at + 1 : next);
  }
}

/** The best rank of a part within the record that its first place lies in. */
function rankOf(text: string, part: string, from: number, to: number) {
  let best = 3;
  for (let at = text.indexOf(part, from); at >= 0 && at < to;) {
    const before = text[at - 1] === "@" ? text[at - 2] : text[at - 1];
    const rank =
      before === "\n"
        ? text[at + part.length] === "\n"
          ? 0
          : 1
        : before === " "
          ? 2
          : 3;
    best = Math.min(best, rank);
    if (best === 0) break;
    at = text.indexOf(part, at + 1);
  }
  return best;
}

/**
 * Adds the first records that a part is a whole name of, or begins a name of. One pass of a regular expression, which an
 * engine compiles: a search for a text that begins with a line break stops at every line.
 */
function collectBest(
  text: string,
  part: string,
  most: number,
  ranks: Map<string, number>,
) {
  const literal = part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const whole = `@?${literal}\n`;
  let wanted = new RegExp(`\n(?:${whole}|${literal})`, "g");
  const found = [new Set<string>(), new Set<string>()] as const;
  for (let match = wanted.exec(text); match; match = wanted.exec(text)) {
    const rank = match[0].endsWith("\n") ? 0 : 1;
    const id = idAt(text, match.index);
    if (id === undefined) continue;
    ranks.set(id, Math.min(rank, ranks.get(id) ?? rank));
    if (found[rank].add(id).size < most) continue;
    if (rank === 0) return;
    const { lastIndex } = wanted;
    wanted = new RegExp(`\n${whole}`, "g");
    wanted.lastIndex = lastIndex - 1;
  }
}

/** Records that hold every word, in any order; they are looked for by the word that the fewest seem to hold. */
function collectWords(
  text: string,
  words: readonly string[],
  ranks: Map<string, number>,
) {
  if (words.length === 1) return;
  const firstPlaces = words.map((word) => placesOf(text, word));
  if (firstPlaces.some(({ length }) => length === 0)) return;
  const reaches = firstPlaces.map((places) =>
    places.length < mostCounted ? text.length : places.at(-1)!,
  );
  const rarest = reaches.indexOf(Math.max(...reaches));
  const places = firstPlaces[rarest]!;
  const next = (from: number) =>
    places.find((at) => at >= from) ??
    (places.length < mostCounted ? -1 : text.indexOf(words[rarest]!, from));
  for (let at = next(0); at >= 0 && ranks.size < mostCounted;) {
    const to = nextRecord(text, at);
    const id = idAt(text, at);
    const record = text.slice(text.lastIndexOf(end, at) + 1, to);
    if (id !== undefined && words.every((word) => record.includes(word)))
      ranks.set(id, 4);
    at = next(id === undefined ? at + 1 : to);
  }
}

/** The first places of a word; where there are fewer than are counted, all of them. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(word);
    at >= 0 && places.length < mostCounted;
    at = text.indexOf(word, at + 1)
  )
    places.push(at);
  return places;
}

function nextRecord(text: string, at: number): number {
  const next = text.indexOf(start, at);
  return next < 0 ? text.length : next;
}

/** The id of the record that a place lies in; none where it lies in the id itself. */
function idAt(text: string, at: number): string | undefined {
  const from = text.lastIndexOf(start, at) + 1;
  const to = text.indexOf(end, from);
  return to < at ? text.slice(from, to).toLowerCase() : undefined;
}
