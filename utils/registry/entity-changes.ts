import type { Account, Entity, Evidence } from "@/data/entity";

/** One thing that differs between two versions of an entity. */
export type EntityChange =
  | { readonly what: "added" | "removed" }
  | {
      readonly what: "kind" | "country" | "name" | "office" | "partOf" | "host";
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly what: "account-added" | "account-removed";
      readonly handle: string;
    }
  | {
      readonly what: "account-status";
      readonly handle: string;
      readonly from: Account["status"];
      readonly to: Account["status"];
    }
  | {
      readonly what: "evidence-added" | "evidence-removed";
      readonly source: string;
      readonly claim: string;
    }
  | { readonly what: "other"; readonly fields: readonly OtherField[] };

/** Fields of which it is only said that they changed. */
const otherFields = [
  "names",
  "aliases",
  "parent",
  "website",
  "wikidata",
  "media",
  "history",
  "remark",
  "accounts",
] as const;
export type OtherField = (typeof otherFields)[number];

/** What changed in an entity from an earlier registry to a later one, what matters most first. */
export function entityChanges(
  before: Entity | undefined,
  after: Entity | undefined,
): EntityChange[] {
  if (!before || !after)
    return before === after ? [] : [{ what: before ? "removed" : "added" }];
  const changes: EntityChange[] = [];
  const compare = (
    what: "kind" | "country" | "name" | "office" | "partOf" | "host",
    read: (entity: Entity) => string | undefined,
  ) => {
    const [from = "", to = ""] = [read(before), read(after)];
    if (from !== to) changes.push({ what, from, to });
  };
  compare("kind", ({ kind }) => kind);
  compare("country", ({ country }) => country);
  compare("name", ({ names }) => names["en"] ?? names["mul"]);
  compare("office", ({ office }) =>
    [office?.title, office?.since, office?.until].filter(Boolean).join(", "),
  );
  compare("partOf", ({ partOf }) => partOf);
  compare("host", ({ host }) => host);
  changes.push(
    ...accountChanges(before, after),
    ...evidenceChanges(before, after),
  );
  const fields = otherFields.filter((field) => isOther(field, before, after));
  if (fields.length > 0) changes.push({ what: "other", fields });
  return changes;
}

function accountChanges(before: Entity, after: Entity): EntityChange[] {
  const [old, now] = [before, after].map(
    ({ accounts }) => new Map(accounts.map((each) => [each.handle, each])),
  ) as [Map<string, Account>, Map<string, Account>];
  return [
    ...missingFrom(old, now, "account-added"),
    ...missingFrom(now, old, "account-removed"),
    ...[...now.values()].flatMap(({ handle, status: to }): EntityChange[] => {
      const from = old.get(handle)?.status;
      return from === undefined || from === to
        ? []
        : [{ what: "account-status", handle, from, to }];
    }),
  ];
}

function missingFrom(
  one: ReadonlyMap<string, Account>,
  other: ReadonlyMap<string, Account>,
  what: "account-added" | "account-removed",
): EntityChange[] {
  return [...other.keys()]
    .filter((handle) => !one.has(handle))
    .map((handle) => ({ what, handle }));
}

function evidenceChanges(before: Entity, after: Entity): EntityChange[] {
  const key = (item: Evidence) => JSON.stringify(item);
  const only = (
    one: readonly Evidence[],
    other: readonly Evidence[],
    what: "evidence-added" | "evidence-removed",
  ): EntityChange[] => {
    const known = new Set(other.map(key));
    return one
      .filter((item) => !known.has(key(item)))
      .map(({ source, claim }) => ({ what, source, claim }));
  };
  return [
    ...only(after.evidence, before.evidence, "evidence-added"),
    ...only(before.evidence, after.evidence, "evidence-removed"),
  ];
}

function isOther(field: OtherField, before: Entity, after: Entity): boolean {
  const [from, to] = [plain(before, after), plain(after, before)];
  return JSON.stringify(from) !== JSON.stringify(to);

  function plain(entity: Entity, other: Entity): unknown {
    if (field === "names") {
      const { en = "", mul = "", ...more } = entity.names;
      return en === "" || mul === "" ? more : { mul, ...more };
    }
    if (field !== "accounts") return entity[field];
    const shared = new Set(other.accounts.map(({ handle }) => handle));
    // Status is told by itself, and positions move with the evidence.
    return entity.accounts
      .filter(({ handle }) => shared.has(handle))
      .map(({ evidence: _moved, status: _told, ...rest }) => rest);
  }
}
