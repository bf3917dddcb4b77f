import path from "node:path";
import * as z from "zod/mini";
import { wantedSchema } from "../../data/side-files";
import { coverageRows, type CoverageRow } from "./coverage-rows";
import { coverageSvg } from "./coverage-svg";
import { exitCodes, type ExitCode } from "./exit-codes";
import { parseJson } from "./read-json";
import { readRegistry } from "./read-registry";
import { writeSafely } from "./write-safely";

/** `coverage`: what the registry has and what it lacks, as a table, as CSV and JSON, and as a picture. */
export async function coverage(
  folder: string,
  out: string,
  print: (line: string) => void = console.log,
): Promise<ExitCode> {
  const registry = await readRegistry(folder);
  const wanted = z.parse(
    wantedSchema,
    parseJson(registry.texts.get("wanted.json") ?? "[]", "wanted.json"),
  );
  const rows = coverageRows(registry, wanted);
  const files = {
    "coverage.csv": toCsv(rows),
    "coverage.json": `${JSON.stringify(rows, null, 2)}\n`,
    "coverage.svg": coverageSvg(rows, registry.version),
  };
  for (const [name, text] of Object.entries(files))
    await writeSafely(path.join(out, name), text);
  for (const line of toTable(rows)) print(line);
  print(`Picture and tables: ${out}`);
  return exitCodes.clean;
}

const columns = ["by", "value", "entities", "accounts", "wanted"] as const;

function toCsv(rows: readonly CoverageRow[]): string {
  return `${[
    columns,
    ...rows.map((row) => columns.map((column) => row[column])),
  ]
    .map((cells) => cells.join(","))
    .join("\n")}\n`;
}

function toTable(rows: readonly CoverageRow[]): string[] {
  return [
    columns,
    ...rows.map((row) => columns.map((column) => row[column])),
  ].map(
    ([by, value, ...numbers]) =>
      `${String(by).padEnd(16)}${String(value).padEnd(26)}${numbers.map((number) => String(number).padStart(9)).join("")}`,
  );
}
