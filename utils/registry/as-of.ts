import type { Registry } from "@/data/entity";
import type { Database } from "@/utils/database";
import { readKept } from "./kept-versions";
import type { EntityAnswer } from "./lookup";

/** An earlier registry that is kept on this device. */
export interface EarlierVersion {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly sha256: string;
}

/** The registries that are kept beside the current one, newest first. */
export async function listEarlier(
  database: Database,
): Promise<EarlierVersion[]> {
  const [all, current] = await Promise.all([
    database.getAll("versions"),
    database.get("registry", "current"),
  ]);
  const known = new Set([current?.sha256]);
  return all.reverse().flatMap(({ version, date, sha256 }) => {
    if (known.has(sha256)) return [];
    known.add(sha256);
    return [{ version, date, sha256 }];
  });
}

/** An earlier registry whole; `undefined` where it is not kept any more, or damaged. */
export async function readEarlier(
  database: Database,
  wanted: string,
): Promise<Registry | undefined> {
  const all = await database.getAll("versions");
  const kept = all.find(({ sha256 }) => sha256 === wanted);
  return kept && readKept(kept);
}

/** What a registry says about an entity; `null` where it has none of this id. */
export function answerFrom(
  { version, date, definitions, entities, sources }: Registry,
  id: string,
): EntityAnswer | null {
  const entity = entities.find((each) => each.id === id);
  if (!entity) return null;
  const parent = entities.find((each) => each.id === entity.parent);
  const parentName = parent && (parent.names["en"] ?? parent.names["mul"]);
  return {
    entity,
    ...(parentName && { parentName }),
    sources,
    registry: { version, date, definitions },
  };
}
