import type { Bench, Report, Table } from "./bench";

/** The report as a person reads it. */
export function formatReport(bench: Bench, report: Report): string {
  return [
    `\n${bench.name}: ${bench.what}`,
    ...report.tables.map(formatTable),
    ...(report.notes ?? []),
  ].join("\n\n");
}

function formatTable({ title, columns, rows }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  );
  const format = (line: readonly string[]) =>
    line
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [title, format(columns), rule, ...rows.map(format)].join("\n");
}
