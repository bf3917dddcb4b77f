import type { Entity, Source } from "@/data/entity";
import type { EntityAnswer } from "@/utils/registry/lookup";

const source: Source = {
  publisher: "The Gazette",
  title: "Who runs the account",
  url: "https://gazette.example/1",
  published: "2024-05-01",
  read: "2026-11-22",
  licence: "facts only",
};

/** An answer of the registry about an invented ministry; parts of the entity can be set. */
export function fakeAnswer(
  entity: Partial<Entity> = {},
  sources: Record<string, Source> = {},
): EntityAnswer {
  return {
    entity: {
      id: "fr-ministry-of-tides",
      kind: "ministry",
      country: "FR",
      names: { en: "Ministry of Tides" },
      accounts: [
        {
          platform: "tiktok",
          handle: "tides",
          status: "active",
          confidence: "high",
          evidence: [0],
        },
      ],
      evidence: [
        { claim: "Prints @tides.", source: "gazette", supports: ["account"] },
      ],
      ...entity,
    },
    sources: { gazette: source, ...sources },
    registry: { version: 3, date: "2026-11-22", definitions: "1.0" },
  };
}

export const fakeSource = source;
