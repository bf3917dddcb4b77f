import { countWords } from "./count-words";
import { licences, type LicenceId } from "./licences";
import { writeMethods } from "./methods";
import type { DayRange } from "./options";
import type { StudyFacts } from "./study-facts";
import type { Counts } from "./tally";

export interface ReadmeFacts {
  readonly study: StudyFacts | undefined;
  readonly range: DayRange;
  readonly counts: Counts;
  readonly files: readonly string[];
  readonly licence: LicenceId;
  readonly isHashed: boolean;
}

/** What each file is, by its path or how the path begins. */
const fileWords: readonly (readonly [string, string])[] = [
  ["exposures.csv", "one row for each exposure of a registered account"],
  ["denominators.csv", "everything seen, by session, surface and hour"],
  ["sessions.csv", "sessions of use, with the rules in force"],
  ["labels.csv", "the registry's records of the accounts that were met"],
  ["registry_versions.csv", "versions of the registry that were in force"],
  ["events.csv", "what was done with badges"],
  ["quality.csv", "gaps and losses"],
  ["consents.csv", "who agreed to what, and when"],
  ["parquet/", "the same table as Apache Parquet"],
  ["registry.json", "where the registry came from, version by version"],
  ["4cat.ndjson", "the posts, to be imported into 4CAT"],
  ["webtrack.csv", "the posts as visits, for webtrackR"],
  ["CODEBOOK", "every column: type, unit, missing codes, definition"],
  ["LICENSE", "terms of reuse"],
  ["CITATION.cff", "how to cite this package"],
  ["reproduce/recount.mjs", "counts everything again (Node, nothing else)"],
  ["reproduce/counts.json", "the counts of this page, for the script"],
  ["reproduce/load.sql", "DuckDB: loads the CSV files with their types"],
  ["reproduce/pool.sql", "DuckDB: shares over a folder of packages"],
  ["datapackage.json", "the tables' schemas (Frictionless Data Package 2)"],
  ["CHECKSUMS.sha256", "SHA-256 of every other file"],
];

const wordsFor = (path: string) =>
  fileWords.find(([start]) => path.startsWith(start))?.[1] ?? "";

/** Markdown keeps a study's title from being read as marks. */
const plain = (text: string) => text.replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&");

/** The package's README: in English, as its other documents, because it is written to be published. */
export function writeReadme({
  study,
  range,
  counts,
  files,
  licence,
  isHashed,
}: ReadmeFacts): string {
  const title = study ? plain(study.title) : "An empty log";
  return `# ${title}: exposures to government and state-media accounts on TikTok

Recorded by the Letterhead browser extension on a participant's own device, after consent (consents.csv), and exported
by the participant. ${days(range)}${study ? `\nStudy \`${study.id}\`; contact: ${plain(study.contact)}.` : ""}${
    study?.several
      ? "\nThe log holds more than one study; study_id tells them apart."
      : ""
  }

## Methods

${writeMethods(counts)}

## Counts

\`node reproduce/recount.mjs\` recomputes every figure of this page from the tables and ends with an error if one differs,
or if seen = flagged + unflagged + undetermined does not hold in a row of denominators.csv.

| count | value | of |
| --- | ---: | --- |
${Object.entries(counts)
  .map(([name, value]) => `| ${name} | ${value} | ${countWords[name] ?? ""} |`)
  .join("\n")}

## Files

| file | what it is |
| --- | --- |
${files.map((path) => `| ${path} | ${wordsFor(path)} |`).join("\n")}

## How to read them

Every table has its schema in datapackage.json, every column its definition in CODEBOOK.md. \`NA\` is a missing code except
in \`country\`, where it is Namibia: give a reader no list of null texts for every column. Cells stand as they were
recorded, also those that a spreadsheet would take for a formula: read the CSV files with a program, or save the tables
as "CSV for Excel" for a spreadsheet. Read \`item_id\` and the other ids as text.

\`\`\`sh
sha256sum --check CHECKSUMS.sha256
duckdb log.duckdb < reproduce/load.sql
duckdb log.duckdb -c "SELECT label_type, count(*) FROM exposures WHERE counted_as_view GROUP BY ALL"
\`\`\`

4CAT imports 4cat.ndjson as TikTok posts, the first exposure of each; it holds no caption and no number of likes, because
the log does not. webtrack.csv has the columns that webtrackR asks for.

## Many participants

Unpack each package into a folder of its own and, in the folder that holds them, run the script of any of them,
\`duckdb < PACKAGE/reproduce/pool.sql\`: shares with denominators by study, each session counted once even where a
participant sent two packages. It reads the Parquet files, which have the same columns in every package, so that larger
engines read them without an import:

- Spark: \`spark.read.option("recursiveFileLookup", "true").option("pathGlobFilter", "exposures.parquet").parquet("packages/")\`
- Trino: \`CREATE TABLE exposures (…) WITH (format = 'PARQUET', external_location = 's3://bucket/exposures/')\`, one folder for each table
- BigQuery: \`LOAD DATA INTO study.exposures FROM FILES (format = 'PARQUET', uris = ['gs://bucket/*/parquet/exposures.parquet'])\`

## Known limits

- One browser of one person: other devices, the app, and private windows are not in it.
- Accounts are those that the registry held then; labels.csv says as what. An account that is not registered is only counted.
- Cells that the page could not tell are missing and never guessed; quality.csv lists gaps and losses.
- The rows stand in the order in which the exposures ended.
- A session or a pause that touches the chosen days is there whole, and so is consents.csv; registry_versions.csv has the
  versions of before, too. The other rows are of those days only.
- Seeing the badges may change what somebody watches: badge_shown, badge_variant and label_condition say what was seen.

## Privacy

No caption, no comment and no handle of the participant was recorded, and of accounts that are not registered no
identity. \`participant_id\` is random${
    isHashed
      ? ", and here a keyed hash of it (HMAC-SHA-256, first 32 digits); whoever has not the key cannot match it with another export"
      : ""
  }. Times and posts can still tell somebody who watched: share this package as the consent text says.

## Licence

${licences[licence].text} What labels.csv and registry_versions.csv took from the registry stays under the registry's own terms
(CC0 1.0, entries from DBÖS CC BY 4.0).
`;
}

function days({ from, to }: DayRange): string {
  if (!from && !to) return "Everything that was recorded.";
  return `Days in UTC: ${from ?? "the first"} to ${to ?? "the last"}.`;
}
