import type { Registry } from "@/data/entity";
import { SyncFailure } from "./failure";

/** A registry whose lists are keyed by what identifies their items, so that a patch can name a record. */
export interface KeyedRegistry {
  readonly [part: string]: unknown;
}

export function keyRegistry(registry: Registry): KeyedRegistry {
  return {
    ...registry,
    entities: Object.fromEntries(registry.entities.map((one) => [one.id, one])),
    never: Object.fromEntries(registry.never.map((one) => [one.handle, one])),
  };
}

export function unkeyRegistry(keyed: KeyedRegistry): unknown {
  return {
    ...keyed,
    entities: Object.values(keyed["entities"] ?? {}),
    never: Object.values(keyed["never"] ?? {}),
  };
}

const longestList = 10_000;

/**
 * Applies a patch: an object's fields replace those of the same name and `null` removes one (JSON merge patch, RFC
 * 7396); what stands for a list is its new length as `#` and the positions that change.
 *
 * @throws SyncFailure where the patch makes no sense for what it is applied to
 */
export function applyPatch(base: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  if (Array.isArray(base)) return patchList(base, patch);
  if (!isRecord(base)) return patch;
  const fields = new Map(Object.entries(base));
  for (const [name, part] of Object.entries(patch))
    if (part === null) fields.delete(name);
    else fields.set(name, applyPatch(fields.get(name), part));
  return Object.fromEntries(fields);
}

function patchList(
  base: readonly unknown[],
  patch: Record<string, unknown>,
): unknown[] {
  const length = patch["#"];
  if (
    !Number.isInteger(length) ||
    Number(length) < 0 ||
    Number(length) > longestList
  )
    throw new SyncFailure("bad-patch", "A patched list has no length.");
  return Array.from({ length: Number(length) }, (_, at) =>
    Object.hasOwn(patch, at) ? applyPatch(base[at], patch[at]) : base[at],
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
