import type { Entity, Registry } from "../../data/entity";

/** What changed, one sentence a line, in the order of ids. */
export function diffRegistries(before: Registry, after: Registry): string[] {
  const old = new Map(before.entities.map((entity) => [entity.id, entity]));
  const now = new Map(after.entities.map((entity) => [entity.id, entity]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return [
    ...heading(before, after),
    ...ids.flatMap((id) => entityLines(old.get(id), now.get(id))),
    ...listLines(
      "never-label list",
      before.never,
      after.never,
      ({ handle }) => `@${handle}`,
    ),
    ...listLines(
      "sources",
      Object.entries(before.sources),
      Object.entries(after.sources),
      ([key]) => key,
    ),
  ];
}

function heading(before: Registry, after: Registry): string[] {
  const [from, to] = [labelOf(before), labelOf(after)];
  return from === to ? [] : [`Registry ${from} → ${to}`];
}

function labelOf({ version, date, definitions }: Registry): string {
  return `${version} of ${date} (definitions ${definitions})`;
}

function entityLines(
  before: Entity | undefined,
  after: Entity | undefined,
): string[] {
  if (before === after) return [];
  if (!before) return after ? [`+ ${describe(after)}`] : [];
  if (!after) return [`- ${describe(before)}`];
  const changed = fields.flatMap((field) => {
    const [from, to] = [
      JSON.stringify(before[field]),
      JSON.stringify(after[field]),
    ];
    return from === to ? [] : [`${field}: ${from ?? "none"} → ${to ?? "none"}`];
  });
  const accounts = listLines(
    "accounts",
    before.accounts,
    after.accounts,
    ({ handle, status, statusDate, confidence }) =>
      `@${handle} (${[status, statusDate, confidence].filter(Boolean).join(", ")})`,
  );
  const evidence = listLines(
    "evidence",
    before.evidence,
    after.evidence,
    ({ source, at, claim }) => `${source}${at ? `, ${at}` : ""}: ${claim}`,
  );
  const lines = [...changed, ...accounts, ...evidence];
  return lines.map((line) => `~ ${before.id}: ${line}`);
}

const fields = [
  "kind",
  "country",
  "names",
  "aliases",
  "parent",
  "partOf",
  "office",
  "host",
  "website",
  "wikidata",
  "media",
  "history",
  "remark",
] as const;

function describe({ id, kind, country, accounts }: Entity): string {
  const handles = accounts.map(({ handle }) => `@${handle}`).join(" ");
  return `${id} (${[kind, country].filter(Boolean).join(", ")})${handles && ` ${handles}`}`;
}

function listLines<Item>(
  what: string,
  before: readonly Item[],
  after: readonly Item[],
  describe: (item: Item) => string,
): string[] {
  const [old, now] = [before.map(describe), after.map(describe)];
  return [
    ...now
      .filter((item) => !old.includes(item))
      .map((item) => `${what} + ${item}`),
    ...old
      .filter((item) => !now.includes(item))
      .map((item) => `${what} - ${item}`),
  ];
}
