import {
  missingMeanings,
  type Column,
  type MissingCode,
  type Table,
} from "@/data/log/column";
import {
  attentionRule,
  exposureRules,
  repeatRule,
  sessionRule,
} from "@/data/log/rules";
import type { Row } from "../batch";

const text = (name: string, definition: string): Column => ({
  name,
  type: "string",
  missing: [""],
  definition,
  since: "1.0",
});

/** The codebook as a table: one row for each column of the log. */
export const codebook: Table = {
  name: "CODEBOOK",
  title: "Codebook",
  definition: "One row for each column.",
  columns: [
    text("table", "Table, and its file without the ending."),
    text("column", "Name of the column."),
    text("type", "Type as in Table Schema."),
    text("unit", "Unit of a number."),
    text("values", "Closed list of what may stand there, with semicolons."),
    text("missing", "Missing codes that may stand there, with semicolons."),
    text("definition", "What it means."),
    text("since", "Version of the log's format that brought it."),
  ],
  primaryKey: ["table", "column"],
  foreignKeys: [],
};

/** How a missing code is named where it would not be seen. */
const shown = (code: MissingCode) => code || "(empty)";

export const codebookRows = (tables: readonly Table[]): Row[] =>
  tables.flatMap(({ name, columns }) =>
    columns.map((column) => ({
      table: name,
      column: column.name,
      type: column.type,
      unit: column.unit ?? "",
      values: column.values?.join(";") ?? "",
      missing: column.missing.map(shown).join(";"),
      definition: column.definition,
      since: column.since,
    })),
  );

/** Every rule that rows are counted by, with its definition. */
export const rules = [
  ...Object.values(exposureRules),
  attentionRule,
  sessionRule,
  repeatRule,
];

const cell = (words: string) => words.replaceAll("|", "\\|");

/** The same for people, with rules and missing codes. */
export const writeCodebook = (tables: readonly Table[]): string =>
  [
    "# Codebook",
    "Times are RFC 3339 in UTC with milliseconds. Numbers have a decimal point and nothing else. Files are UTF-8.",
    "## Missing codes",
    ...list(
      Object.entries(missingMeanings).map(
        ([code, meaning]) => `\`${shown(code as MissingCode)}\`: ${meaning}`,
      ),
    ),
    "## Rules",
    ...list(rules.map(({ id, definition }) => `\`${id}\`: ${definition}`)),
    ...tables.flatMap((table) => [
      `## ${table.name}`,
      table.definition,
      `Primary key: ${table.primaryKey.map((name) => `\`${name}\``).join(", ")}.`,
      [
        "| column | type | missing | definition |",
        "| --- | --- | --- | --- |",
        ...table.columns.map(
          ({ name, type, unit, missing, values, definition }) =>
            `| \`${name}\` | ${type}${unit ? ` (${unit})` : ""} | ${missing.map((code) => `\`${shown(code)}\``).join(" ")} | ${cell(definition)}${values ? ` One of: ${values.map((value) => `\`${value}\``).join(", ")}.` : ""} |`,
        ),
      ].join("\n"),
    ]),
  ].join("\n\n") + "\n";

const list = (items: readonly string[]) => [
  items.map((item) => `- ${item}`).join("\n"),
];
