import type { Entity } from "@/data/entity";
import type { Check } from "./check";

/** Whatever points somewhere points at something: parents, sources, positions in the evidence. */
export const references: Check = function* ({ entries, sources }) {
  const ids = new Set(entries.map(({ entity }) => entity.id));
  for (const { entity, file, line } of entries) {
    if (
      entity.parent &&
      (!ids.has(entity.parent) || entity.parent === entity.id)
    )
      yield {
        file,
        line,
        rule: "parent",
        message: `${entity.id} names the parent ${entity.parent}, which is no other entity.`,
        fix: "Add the parent, correct its id, or put its name into partOf.",
      };
    for (const { source } of entity.evidence)
      if (!(source in sources))
        yield {
          file,
          line,
          rule: "source",
          message: `${entity.id} cites ${source}, which sources.json does not have.`,
          fix: "Add the source with publisher, title and the day it was read.",
        };
    if (positionsOf(entity).some((at) => !(at in entity.evidence)))
      yield {
        file,
        line,
        rule: "evidence-position",
        message: `${entity.id} points past the end of its evidence.`,
        fix: "Positions count from 0.",
      };
    if (!entity.names.en && !entity.names.mul)
      yield {
        file,
        line,
        rule: "name",
        message: `${entity.id} has no name under en or mul.`,
        fix: "Give the English name, or the name in its own language as mul.",
      };
  }
};

function positionsOf({ accounts, history, media, remark }: Entity): number[] {
  return [
    ...accounts.flatMap((account) => [
      ...account.evidence,
      ...(account.history ?? []).flatMap(({ evidence }) => evidence),
    ]),
    ...(history ?? []).flatMap(({ evidence }) => evidence),
    ...(media
      ? [media.funding, media.governance, media.editorial].flatMap(
          ({ evidence }) => evidence,
        )
      : []),
    ...(remark?.evidence ?? []),
  ];
}
