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

/** What evidence an entity of the kind must carry; the editor's desk refuses an entity without it. */
export type EvidenceNeed =
  /** A source that ties the handle to the entity. */
  | "account"
  /** A source that says what the entity is. */
  | "kind"
  /** Two independent publishers for what the entity is. */
  | "kind-twice"
  /** A source for the public office, with its term where known. */
  | "office"
  /** A named body that documented the tie and printed the handle. */
  | "attribution";

export interface Kind {
  readonly id: KindId;
  /** One letter for the compact index; never reused for another kind. */
  readonly code: string;
  readonly group: KindGroup;
  /** Whether its badges show before the reader has chosen anything. */
  readonly isShownByDefault: boolean;
  /** True where the account belongs to a person, who needs a public office or a public statement. */
  readonly isPerson: boolean;
  readonly needs: readonly EvidenceNeed[];
}

const list = [
  ["head-office", "a", "government", true, false, ["account"]],
  ["leader", "b", "individuals", true, true, ["account", "office"]],
  ["ministry", "c", "government", true, false, ["account"]],
  ["agency", "d", "government", true, false, ["account"]],
  ["mission", "e", "government", true, false, ["account"]],
  ["parliament", "f", "government", true, false, ["account"]],
  ["armed-forces", "g", "government", true, false, ["account"]],
  ["public-service", "h", "government", true, false, ["account"]],
  ["local-government", "i", "government", true, false, ["account"]],
  ["state-media", "j", "media", true, false, ["account", "kind-twice"]],
  ["captured-media", "k", "media", true, false, ["account", "kind"]],
  ["public-media", "l", "media", true, false, ["account", "kind"]],
  ["public-media-programme", "m", "media", false, false, ["account", "kind"]],
  ["disputed-media", "n", "media", true, false, ["account", "kind-twice"]],
  ["media-person", "o", "individuals", true, true, ["account", "attribution"]],
  ["international", "p", "international", true, false, ["account"]],
  ["party", "q", "individuals", false, false, ["account"]],
  ["legislator", "r", "individuals", false, true, ["account", "office"]],
  ["official", "s", "individuals", true, true, ["account", "office"]],
  ["diplomat", "t", "individuals", true, true, ["account", "office"]],
  ["creator", "u", "individuals", true, true, ["account", "attribution"]],
  ["operation", "v", "individuals", true, false, ["account", "attribution"]],
] as const;

export type KindId = (typeof list)[number][0];

export const kinds: readonly Kind[] = list.map(
  ([id, code, group, isShownByDefault, isPerson, needs]) => ({
    id,
    code,
    group,
    isShownByDefault,
    isPerson,
    needs,
  }),
);

export const kindIds = list.map(([id]) => id) as [KindId, ...KindId[]];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind with this id; ids come from the schema, so an unknown one is a bug. */
export function kindOf(id: KindId): Kind {
  const kind = byId.get(id);
  if (!kind) throw new Error(`Unknown kind "${id}": add it to data/kinds.ts.`);
  return kind;
}
