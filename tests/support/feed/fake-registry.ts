import type { Entity, Registry } from "@/data/entity";

/** A ministry with one account, unless told otherwise. */
export function fakeEntity(id: string, given: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: "ministry",
    country: "FR",
    names: { en: `Ministry ${id}` },
    accounts: [
      {
        platform: "tiktok",
        handle: id.replaceAll("-", "_").slice(0, 24),
        status: "active",
        confidence: "high",
        evidence: [0],
      },
    ],
    evidence: [
      {
        claim: `Lists the account of ${id}.`,
        source: "gazette",
        supports: ["account"],
      },
    ],
    ...given,
  };
}

export function fakeRegistry(
  version: number,
  entities: readonly Entity[] = [],
): Registry {
  return {
    version,
    date: "2026-11-22",
    definitions: "1.0",
    sources: {
      gazette: {
        publisher: "The Gazette",
        title: "A list",
        read: "2026-11-22",
      },
    },
    entities: [...entities],
    never: [],
  };
}
