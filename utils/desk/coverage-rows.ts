import type { Wanted } from "../../data/side-files";
import type { RegistryFolder } from "./read-registry";

/** One line of the coverage table: how many there are of something. */
export interface CoverageRow {
  readonly by:
    | "all"
    | "kind"
    | "country"
    | "confidence"
    | "status"
    | "age of evidence"
    | "source";
  readonly value: string;
  readonly entities: number;
  readonly accounts: number;
  readonly wanted: number;
}

/** Entities and accounts by what matters for coverage; what is wanted and absent stands beside them. */
export function coverageRows(
  {
    entries,
    sources,
    version,
  }: Pick<RegistryFolder, "entries" | "sources" | "version">,
  wanted: readonly Wanted[],
): CoverageRow[] {
  const table = new Map<
    string,
    {
      by: CoverageRow["by"];
      value: string;
      entities: Set<string>;
      accounts: number;
      wanted: number;
    }
  >();
  function row(by: CoverageRow["by"], value: string) {
    const key = `${by} ${value}`;
    const found = table.get(key) ?? {
      by,
      value,
      entities: new Set(),
      accounts: 0,
      wanted: 0,
    };
    table.set(key, found);
    return found;
  }
  for (const { entity } of entries) {
    for (const each of [
      row("all", "everything"),
      row("kind", entity.kind),
      row("country", entity.country ?? "none"),
    ]) {
      each.entities.add(entity.id);
      each.accounts += entity.accounts.length;
    }
    for (const account of entity.accounts) {
      const dates = account.evidence.map((at) => {
        const evidence = entity.evidence[at]!;
        return (
          evidence.published ??
          sources[evidence.source]?.published ??
          sources[evidence.source]?.read ??
          ""
        );
      });
      const cited = new Set(
        account.evidence.map((at) => entity.evidence[at]!.source),
      );
      for (const each of [
        row("confidence", account.confidence),
        row("status", account.status),
        row("age of evidence", ageOf(dates, version.date)),
        ...[...cited].map((source) => row("source", source)),
      ]) {
        each.entities.add(entity.id);
        each.accounts++;
      }
    }
  }
  for (const { kind, country } of wanted) {
    row("all", "everything").wanted++;
    row("kind", kind).wanted++;
    row("country", country ?? "none").wanted++;
  }
  const order = [
    "all",
    "kind",
    "country",
    "confidence",
    "status",
    "age of evidence",
    "source",
  ];
  return [...table.values()]
    .map(({ entities, ...rest }) => ({ ...rest, entities: entities.size }))
    .sort(
      (a, b) =>
        order.indexOf(a.by) - order.indexOf(b.by) ||
        b.accounts - a.accounts ||
        b.entities - a.entities ||
        (a.value < b.value ? -1 : 1),
    );
}

/** Age of the newest evidence in whole years. */
function ageOf(dates: readonly string[], today: string): string {
  const newest = dates.toSorted().at(-1) || today;
  const years =
    Number(today.slice(0, 4)) -
    Number(newest.slice(0, 4)) -
    (today.slice(5) < (newest.slice(5) || "00") ? 1 : 0);
  return years < 1
    ? "under 1 year"
    : years >= 3
      ? "3 years or more"
      : `${years} year${years === 1 ? "" : "s"}`;
}
