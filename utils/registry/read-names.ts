import type { IDBPDatabase } from "idb";
import type { Database } from "@/utils/database";
import { handlesIn, namesRecord } from "./names-text";
import { handleLines } from "./near-miss";

/** Beside the registry's own record, and gone with it when another registry is stored. */
const key = "names";

/** What a search by name looks through. */
export interface Names {
  readonly text: string;
  readonly handles: string;
}

interface Kept extends Names {
  readonly version: number;
}

const batchSize = 1000;

/** The registry's names and handles as one text each, made once for each registry. */
export async function readNames(database: Database): Promise<Names> {
  // The typed store knows its one record alone.
  const plain = database as unknown as IDBPDatabase;
  const [registry, kept] = await Promise.all([
    database.get("registry", "current"),
    plain.get("registry", key) as Promise<Kept | undefined>,
  ]);
  if (!registry) return { text: "", handles: "" };
  if (kept?.version === registry.version) return kept;
  const text = await makeText(database);
  const handles = handleLines(handlesIn(text));
  const made: Kept = { version: registry.version, text, handles };
  await plain.put("registry", made, key);
  return made;
}

async function makeText(database: Database): Promise<string> {
  const parts: string[] = [];
  let range: IDBKeyRange | undefined;
  for (;;) {
    const batch = await database.getAll("entities", range, batchSize);
    parts.push(batch.map(namesRecord).join(""));
    if (batch.length < batchSize) return parts.join("");
    range = IDBKeyRange.lowerBound(batch.at(-1)!.id, true);
  }
}
