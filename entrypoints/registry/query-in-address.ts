import { kindIds, type KindId } from "@/data/kinds";
import type { RegistryQuery } from "@/components/registry-view";
import { statusWords } from "@/components/registry-words";

/** The query that an address asks for; what it holds of no known kind or status is left out. */
export function readQuery(search: string): RegistryQuery {
  const asked = new URLSearchParams(search);
  const kind = asked.get("kind") as KindId;
  const status = asked.get("status") as keyof typeof statusWords;
  return {
    text: asked.get("text") ?? "",
    country: asked.get("country") ?? "",
    kind: kindIds.includes(kind) ? kind : "",
    status: Object.hasOwn(statusWords, status) ? status : "",
  };
}

/** Keeps the query in the page's address, so that the way back from a note leads to it. */
export function writeQuery(query: RegistryQuery): void {
  const asked = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value),
  );
  history.replaceState(null, "", `?${asked}${location.hash}`);
}
