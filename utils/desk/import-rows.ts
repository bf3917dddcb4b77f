import path from "node:path";
import { compileRegistry } from "./compile";
import { exitCodes, type ExitCode } from "./exit-codes";
import { fetchPolitely, type Politeness } from "./fetch-politely";
import { importers } from "./import/index";
import { propose } from "./import/propose";
import { readText } from "./read-json";
import { UnreadableError } from "./unreadable";
import { writeSafely } from "./write-safely";

export interface ImportOptions {
  readonly registry: string;
  readonly out: string;
  /** Overrides the key of the source, which decides what counts as vanished. */
  readonly source?: string;
  readonly politeness: Politeness;
  readonly print?: (line: string) => void;
}

/** `import`: turns a source into proposals for an editor; the registry is never touched. */
export async function importRows(
  importerName: string,
  place: string,
  { registry, out, source, politeness, print = console.log }: ImportOptions,
): Promise<ExitCode> {
  const importer = importers.find(({ name }) => name === importerName);
  if (!importer)
    throw new UnreadableError(
      `There is no importer "${importerName}". There are: ${importers.map(({ name }) => name).join(", ")}.`,
    );
  const text = /^https?:\/\//.test(place)
    ? await download(place, { ...politeness, accept: importer.accept })
    : await readText(place);
  const offered = importer.read(text, place);
  const proposals = propose(
    offered.offers,
    await compileRegistry(registry),
    source ?? importer.source,
  );
  const file = path.join(out, `${importer.name}.json`);
  await writeSafely(file, `${JSON.stringify(proposals, null, 2)}\n`);
  print(
    `${offered.offers.length} rows (${offered.empty} without an account, ${offered.ended} ended): ` +
      `${proposals.new.length} new, ${proposals.changed.length} changed, ${proposals.vanished.length} vanished, ` +
      `${proposals.conflicting.length} conflicting, ${proposals.refused.length} refused, ${proposals.unchanged} unchanged.`,
  );
  print(`For review: ${file}`);
  return exitCodes.clean;
}

async function download(url: string, politeness: Politeness): Promise<string> {
  const response = await fetchPolitely(url, politeness);
  if (!response.ok)
    throw new UnreadableError(
      `${url} answered ${response.status}. Check the address.`,
    );
  return response.text();
}
