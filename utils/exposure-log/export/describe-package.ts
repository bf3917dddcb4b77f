import {
  missingMeanings,
  type Column,
  type MissingCode,
  type Table,
} from "@/data/log/column";
import {
  attentionMs,
  exposureRules,
  attentionRule,
  logVersion,
  repeatRule,
  sessionIdleMs,
  sessionRule,
} from "@/data/log/rules";
import { missingCells } from "../formats/parquet";
import { licences, type LicenceId } from "./licences";
import type { StudyFacts } from "./study-facts";
import type { Measured } from "./zip-files";

export const dataPackageProfile =
  "https://datapackage.org/profiles/2.1/datapackage.json";

export interface PackageFacts {
  readonly study: StudyFacts | undefined;
  readonly tables: readonly Table[];
  readonly files: readonly Measured[];
  readonly registryVersions: readonly number[];
  readonly licence: LicenceId;
  /** Time of the last exposure, empty where there is none. */
  readonly last: string;
}

/**
 * The descriptor of a package after Data Package 2 (datapackage.org): every table with its whole schema, every file
 * with size and hash.
 */
export function describePackage({
  study,
  tables,
  files,
  registryVersions,
  licence,
  last,
}: PackageFacts): object {
  const path = "path" in licences[licence] ? licences[licence].path : undefined;
  return {
    $schema: dataPackageProfile,
    name: `letterhead-log-${study?.id ?? "empty"}`,
    // Of what it holds, so that the same log has the same id.
    id: `urn:sha256:${files[0]?.sha256 ?? ""}`,
    title: study?.title ?? "An empty log",
    description:
      "Exposures to registered government and state-media accounts on TikTok, with denominators, recorded by the Letterhead extension. See README.md.",
    ...(last === "" ? {} : { created: last }),
    keywords: ["exposure", "social media", "state media", "TikTok"],
    ...(study && {
      contributors: [{ title: study.contact, roles: ["contact"] }],
    }),
    ...(path !== undefined && {
      licenses: [{ name: licence, path, title: licences[licence].title }],
    }),
    ...(registryVersions.length > 0 && {
      sources: registryVersions.map((version) => ({
        title: "Letterhead registry",
        path: "registry.json",
        version: String(version),
      })),
    }),
    log: {
      version: logVersion,
      missingCodes: missingMeanings,
      rules: {
        exposure: exposureRules,
        attention: { ...attentionRule, inputMs: attentionMs },
        session: { ...sessionRule, idleMs: sessionIdleMs },
        repeat: repeatRule,
      },
    },
    resources: describeFiles(files, tables),
  };
}

/** The resources of a descriptor: the files that are tables with their schemas, each with size and hash. */
export function describeFiles(
  files: readonly Measured[],
  tables: readonly Table[],
): object[] {
  const described = tables.map(({ name }) => name);
  return files.map((file) => ({
    name: nameOf(file.path),
    path: file.path,
    ...describeFile(
      file,
      tables.find(({ name }) => tableOf(file.path) === name),
      described,
    ),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
  }));
}

/** A table's CSV is named as the table; everything else by its path. */
const nameOf = (path: string) =>
  path
    .toLowerCase()
    .replace(/^(\w+)\.csv$/, "$1")
    .replaceAll(/[^a-z0-9_]+/g, "-");

const tableOf = (path: string) => /^(?:parquet\/)?(\w+)\./.exec(path)?.[1];

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  ndjson: "application/x-ndjson",
  json: "application/json",
  md: "text/markdown",
  parquet: "application/vnd.apache.parquet",
  sql: "application/sql",
  mjs: "text/javascript",
  cff: "application/yaml",
};

function describeFile(
  { path }: Measured,
  table: Table | undefined,
  described: readonly string[],
): object {
  const format = /\.(\w+)$/.exec(path)?.[1] ?? "txt";
  const mediatype = mediaTypes[format] ?? "text/plain";
  if (!table) return { format, mediatype };
  const isCsv = format === "csv";
  const columns = isCsv ? table.columns : [...table.columns, missingCells];
  return {
    title: table.title,
    description: table.definition,
    type: "table",
    format,
    mediatype,
    ...(isCsv && {
      encoding: "utf-8",
      dialect: { header: true, delimiter: ",", lineTerminator: "\n" },
    }),
    schema: tableSchema({ ...table, columns }, described, isCsv),
  };
}

/** Table Schema 2 of a table; foreign keys to tables that are not described are left out. */
export function tableSchema(
  { columns, primaryKey, foreignKeys }: Table,
  described: readonly string[],
  isText = true,
): object {
  const keys = foreignKeys.filter(
    ({ table }) => table === "" || described.includes(table),
  );
  return {
    fieldsMatch: "exact",
    fields: columns.map((column) => describeColumn(column, isText)),
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(keys.length > 0 && {
      foreignKeys: keys.map(({ fields, table, references }) => ({
        fields,
        reference: {
          ...(table && { resource: table }),
          fields: references,
        },
      })),
    }),
  };
}

const describeColumn = (
  { name, type, unit, values, missing, definition }: Column,
  isText: boolean,
) => ({
  name,
  type,
  description: definition,
  ...(unit && { unit }),
  ...(values && type === "string" && { categories: values }),
  // Typed files hold nulls, and say why in missing_cells.
  ...(isText && { missingValues: missing.map(labelled) }),
  ...(missing.length === 0 && { constraints: { required: true } }),
});

const labelled = (value: MissingCode) => ({
  value,
  label: missingMeanings[value],
});
