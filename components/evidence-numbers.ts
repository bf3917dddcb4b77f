import type { Entity, Evidence, Source } from "@/data/entity";

/** A piece of evidence with the number under which the note prints it. */
export interface NumberedEvidence {
  readonly number: number;
  readonly item: Evidence;
  readonly source: Source | undefined;
  readonly published: string | undefined;
}

/** The evidence as a note prints it, oldest first and undated last, and the number of each position in the entity. */
export function numberEvidence(
  { evidence }: Pick<Entity, "evidence">,
  sources: Readonly<Record<string, Source>>,
) {
  const dated = evidence
    .map((item, position) => {
      const source = sources[item.source];
      return {
        item,
        position,
        source,
        published: item.published ?? source?.published,
      };
    })
    .sort((a, b) => ((a.published ?? "9") < (b.published ?? "9") ? -1 : 1));
  const list: NumberedEvidence[] = dated.map((each, at) => ({
    ...each,
    number: at + 1,
  }));
  const numbers = new Map(
    dated.map(({ position }, at) => [position, at + 1] as const),
  );
  return { list, numbers };
}

/** Numbers under which a note prints its evidence, by position in the entity. */
export type EvidenceNumbers = ReadonlyMap<number, number>;
