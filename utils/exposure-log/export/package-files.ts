import type { Cell, Table } from "@/data/log/column";
import type { ConsentRow } from "@/data/log/consents";
import { tables, type TableName } from "@/data/log/tables";
import { batchOf, counted, type Batch, type Batches, type Row } from "../batch";
import { csv } from "../formats/csv";
import type { Format } from "../formats/format";
import { parquet } from "../formats/parquet";
import { writeCitation } from "./citation";
import { codebook, codebookRows, writeCodebook } from "./codebook";
import { describePackage } from "./describe-package";
import { fourCatLines } from "./four-cat";
import { writeLoadScript } from "./load-script";
import { licences } from "./licences";
import type { LogSource } from "./log-source";
import { methodsTemplate } from "./methods";
import type { ExportOptions } from "./options";
import { referredBy } from "./referred";
import { writeReadme } from "./readme";
import { selectRows } from "./select-rows";
import { studyFacts } from "./study-facts";
import { Tally } from "./tally";
import { visits, webtrack } from "./webtrack";
import { measured, type Measured, type PackageFile } from "./zip-files";

/** Files of a package that are the same in every one; whoever exports reads them from the extension. */
export interface PackageScripts {
  /** Text of recount.mjs. */
  readonly recount: string;
  /** Text of pool.sql. */
  readonly pool: string;
}

/**
 * The files of a package in their order, each made while it is read: tables first, because every figure and hash of the
 * documents comes from what was written. Each file must be read to its end before the next is asked for.
 */
export async function* packageFiles(
  log: LogSource,
  options: ExportOptions,
  scripts: PackageScripts,
): AsyncGenerator<PackageFile> {
  const files: Measured[] = [];
  const keep = (path: string, chunks: PackageFile["chunks"]): PackageFile => ({
    path,
    chunks: measured({ path, chunks }, (file) => files.push(file)),
  });
  const keepTable = (
    path: string,
    format: Format,
    table: Table,
    batches: Batches,
  ): PackageFile => {
    const { batches: passed, rows } = counted(batches);
    return { ...keep(path, format.encode(table, passed)), rows };
  };
  const chosen: Table[] = tables.filter(({ name }) =>
    options.tables.includes(name),
  );
  const has = (name: TableName) => options.tables.includes(name);
  const tally = new Tally();
  const referred = has("exposures")
    ? tally.referred
    : await referredBy(log, options);
  const read = (name: TableName) =>
    selectRows(name, log.batches(name), options, referred);
  const study = studyFacts(
    (await rowsOf(log.batches("consents"), [
      "study_id",
      "title",
      "contact",
      "consented_utc",
    ])) as Pick<
      ConsentRow,
      "study_id" | "title" | "contact" | "consented_utc"
    >[],
  );

  for (const table of chosen) {
    const name = table.name as TableName;
    yield keepTable(`${name}.csv`, csv, table, tally.count(name, read(name)));
  }
  if (options.parquet)
    for (const table of chosen)
      yield keepTable(
        `parquet/${table.name}.parquet`,
        parquet,
        table,
        read(table.name as TableName),
      );
  if (has("exposures")) {
    yield keep("4cat.ndjson", fourCatLines(read("exposures")));
    yield keepTable("webtrack.csv", csv, webtrack, visits(read("exposures")));
  }

  const versions = await rowsOf(
    read("registry_versions"),
    tables
      .find(({ name }) => name === "registry_versions")!
      .columns.map(({ name }) => name),
  );
  const facts = { study, licence: options.licence, last: tally.last };
  const counts = tally.counts;
  const documents = (): [string, string][] => [
    ["registry.json", json({ versions: versions.map(withNulls) })],
    ["CODEBOOK.md", writeCodebook(chosen)],
    ["LICENSE", licenceText(options)],
    ["CITATION.cff", writeCitation(study, tally.last, options.licence)],
    ["reproduce/recount.mjs", scripts.recount],
    ["reproduce/load.sql", writeLoadScript(chosen)],
    ["reproduce/pool.sql", scripts.pool],
    [
      "reproduce/counts.json",
      json({ counts, methods: methodsTemplate(counts) }),
    ],
  ];
  yield keepTable("CODEBOOK.csv", csv, codebook, [
    batchOf(codebookRows(chosen)),
  ]);
  for (const [path, text] of documents()) yield keep(path, bytesOf(text));
  const readme = writeReadme({
    ...facts,
    range: options.range,
    counts,
    files: [
      ...files.map(({ path }) => path),
      "datapackage.json",
      "CHECKSUMS.sha256",
    ],
    isHashed: options.participantKey !== undefined,
  });
  yield keep("README.md", bytesOf(readme));
  const descriptor = describePackage({
    ...facts,
    tables: chosen,
    files: [...files],
    registryVersions: versions.map((row) => Number(row.registry_version)),
  });
  yield keep("datapackage.json", bytesOf(json(descriptor)));
  const sums = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  yield { path: "CHECKSUMS.sha256", chunks: bytesOf(sums) };
}

async function rowsOf(
  batches: AsyncIterable<Batch>,
  names: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches)
    for (let row = 0; row < batch.count; row++)
      rows.push(
        Object.fromEntries(
          names.map((name) => [name, batch.column(name)[row]!]),
        ),
      );
  return rows;
}

const missing: readonly Cell[] = ["NA", ""];
const withNulls = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      missing.includes(cell) ? null : cell,
    ]),
  );

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
const bytesOf = (text: string) => [new TextEncoder().encode(text)];

const licenceText = ({ licence }: ExportOptions) => {
  const { title, text } = licences[licence];
  return `${title}\n\n${text}\n\nThe registry's part (labels.csv, registry_versions.csv, registry.json) is CC0 1.0; entries that cite DBÖS carry its\nCC BY 4.0: name the database (Leibniz-HBI, doi 10.17605/OSF.IO/SK6T5) when you reuse them.\n`;
};
