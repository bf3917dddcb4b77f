import type { Registry } from "../../data/entity";

/**
 * Canonical JSON (wiki.laptop.org/go/Canonical_JSON), the form that TUF signs: keys sorted, whole numbers only, nothing
 * escaped but `"` and `\`.
 *
 * @throws TypeError where a value has no such form
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string")
    return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  if (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isSafeInteger(value))
  )
    return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object")
    return `{${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${canonicalJson(key)}:${canonicalJson(part)}`)
      .join(",")}}`;
  throw new TypeError(`A ${typeof value} has no canonical form.`);
}

/** The one text of a registry, whatever order its parts were put together in: what its published hash is taken of. */
export function canonicalRegistry(registry: Registry): string {
  return JSON.stringify(
    sortKeys({
      ...registry,
      entities: registry.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      never: registry.never.toSorted((a, b) => (a.handle < b.handle ? -1 : 1)),
    }),
  );
}

/** The same value with the keys of every object in order; what is undefined is left out. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortKeys(part)]),
  );
}
