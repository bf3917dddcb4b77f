import type { Registry } from "@/data/entity";

/** The form in which a whole registry is sent; `unpackRegistry` unfolds it. */
export function packRegistry(registry: Registry): unknown {
  return registry;
}
