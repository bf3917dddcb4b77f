import type { Registry } from "@/data/entity";
import { isRecord, keyRegistry } from "@/utils/registry/sync/apply-patch";

/** The smallest patch that makes one registry of another, record by record and field by field. */
export function makePatch(from: Registry, to: Registry): unknown {
  return difference(keyRegistry(from), keyRegistry(to)) ?? {};
}

/** What `applyPatch` turns the one value into the other with; `undefined` where they are the same. */
export function difference(from: unknown, to: unknown): unknown {
  if (Object.is(from, to)) return undefined;
  if (Array.isArray(from) && Array.isArray(to)) return listDifference(from, to);
  if (!isRecord(from) || !isRecord(to)) return to;
  const fields: [string, unknown][] = Object.keys(from)
    .filter((name) => to[name] === undefined)
    .map((name) => [name, null]);
  for (const [name, part] of Object.entries(to)) {
    const change = Object.hasOwn(from, name)
      ? difference(from[name], part)
      : part;
    if (change !== undefined) fields.push([name, change]);
  }
  return fields.length ? Object.fromEntries(fields) : undefined;
}

function listDifference(
  from: readonly unknown[],
  to: readonly unknown[],
): unknown {
  const changes = to.flatMap((item, at): [string, unknown][] => {
    const change = at < from.length ? difference(from[at], item) : item;
    return change === undefined ? [] : [[String(at), change]];
  });
  if (!changes.length && from.length === to.length) return undefined;
  return { "#": to.length, ...Object.fromEntries(changes) };
}
