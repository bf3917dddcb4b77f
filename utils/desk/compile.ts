// Relative, and so must be what they import: the build's configuration loads this file, and it knows no "@/".
import type { Registry } from "../../data/entity";
import { definitionsVersion } from "../../data/kinds";
import { formatFinding } from "./finding";
import { readRegistry } from "./read-registry";
import { UnreadableError } from "./unreadable";

/**
 * Reads the registry's source files into the one object that ships; the same files give the same bytes.
 *
 * @throws UnreadableError naming file and row where one cannot be read, is not JSON or breaks the schema.
 */
export async function compileRegistry(
  folder = "data/registry",
): Promise<Registry> {
  const read = await readRegistry(folder);
  const broken = read.findings[0];
  if (broken) throw new UnreadableError(formatFinding(broken));
  return {
    ...read.version,
    definitions: definitionsVersion,
    sources: read.sources,
    entities: read.entries.map(({ entity }) => entity),
    never: read.never,
  };
}
