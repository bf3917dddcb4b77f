import type { Entity, Registry } from "@/data/entity";

type Supports = Entity["evidence"][number]["supports"][number];

/** Publishers that stand for a claim about the entity; sources that repeat each other count once. */
export function independentPublishers(
  { evidence }: Pick<Entity, "evidence">,
  supports: Supports,
  sources: Registry["sources"],
): ReadonlySet<string> {
  return new Set(
    evidence
      .filter((item) => item.supports.includes(supports))
      .map(({ source }) => sources[source]?.group ?? source),
  );
}
