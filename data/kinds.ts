/**
 * The closed list of kinds: who speaks for a state on TikTok.
 *
 * One rule and one wording for every country. The words that stand on a badge and in its sentence are messages named
 * after the kind (`badge_<id>`, `sentence_<id>`), with `-` written as `_`.
 */

/** Version of the definitions below; every note shows it. Raise it when a rule changes, never for wording. */
export const definitionsVersion = "1.0";

/** Colour groups of the badge; a colour never says more than the group. */
export type KindGroup =
  "government" | "media" | "international" | "individuals";

export interface Kind {
  readonly id: KindId;
  /** One letter for the compact index; never reused for another kind. */
  readonly code: string;
  readonly group: KindGroup;
  /** Whether its badges show before the reader has chosen anything. */
  readonly isShownByDefault: boolean;
  /** True where the account belongs to a person, who needs a public office or a public statement. */
  readonly isPerson: boolean;
}

const list = [
  ["head-office", "a", "government", true, false],
  ["leader", "b", "individuals", true, true],
  ["ministry", "c", "government", true, false],
  ["agency", "d", "government", true, false],
  ["mission", "e", "government", true, false],
  ["parliament", "f", "government", true, false],
  ["armed-forces", "g", "government", true, false],
  ["public-service", "h", "government", true, false],
  ["local-government", "i", "government", true, false],
  ["state-media", "j", "media", true, false],
  ["captured-media", "k", "media", true, false],
  ["public-media", "l", "media", true, false],
  ["public-media-programme", "m", "media", false, false],
  ["disputed-media", "n", "media", true, false],
  ["media-person", "o", "individuals", true, true],
  ["international", "p", "international", true, false],
  ["party", "q", "individuals", false, false],
  ["legislator", "r", "individuals", false, true],
  ["official", "s", "individuals", true, true],
  ["diplomat", "t", "individuals", true, true],
  ["creator", "u", "individuals", true, true],
  ["operation", "v", "individuals", true, false],
] as const;

export type KindId = (typeof list)[number][0];

export const kinds: readonly Kind[] = list.map(
  ([id, code, group, isShownByDefault, isPerson]) => ({
    id,
    code,
    group,
    isShownByDefault,
    isPerson,
  }),
);

export const kindIds = /* @__PURE__ */ list.map(([id]) => id) as [
  KindId,
  ...KindId[],
];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind with this id; ids come from the schema, so an unknown one is a bug. */
export function kindOf(id: KindId): Kind {
  const kind = byId.get(id);
  if (!kind) throw new Error(`Unknown kind "${id}": add it to data/kinds.ts.`);
  return kind;
}
