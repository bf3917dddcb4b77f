import type { FileReport, Gap, SurfaceCounts } from "./report";

const columns = ["blocks", "handles", "badges", "shown"] as const;

const unstyled =
  'Saved without most of its layout: the counts hold, the pictures and the column "shown" do not.';

/** The report of one file as lines for a terminal. */
export function reportLines(
  report: FileReport,
  { showHandles }: { showHandles: boolean },
): string[] {
  const { file, url, isMobile, surfaces, links, styled = 1 } = report;
  const where = showHandles ? url : kindOfAddress(url);
  return [
    `${file}  (${where}${isMobile ? ", mobile" : ""})`,
    ...(surfaces.length > 0 ? tableLines(surfaces) : ["  no surface is on it"]),
    `  ${links.all} account links: ${links.author} name an author, ${links.second} repeat one, ` +
      `${links.own} are the page's own, ${links.reader} the reader's, ${links.noHandle} hold no handle, ` +
      `${links.unclaimed} unclaimed`,
    ...gapLines("unclaimed", report.unclaimed, showHandles),
    ...gapLines("no badge beside the name", report.missing, showHandles),
    ...gapLines("badge of no author", report.stray, showHandles),
    ...report.failures.map((failure) => `  the extension failed: ${failure}`),
    ...(styled < 0.5 ? [`  ${unstyled}`] : []),
    "",
  ];
}

/** The sums of all files, one line for each surface. */
export function totalLines(reports: readonly FileReport[]): string[] {
  const totals = new Map<string, SurfaceCounts>();
  for (const { surfaces } of reports)
    for (const counts of surfaces) {
      const total = totals.get(counts.surface);
      totals.set(counts.surface, {
        surface: counts.surface,
        blocks: counts.blocks + (total?.blocks ?? 0),
        handles: counts.handles + (total?.handles ?? 0),
        badges: counts.badges + (total?.badges ?? 0),
        shown: counts.shown + (total?.shown ?? 0),
      });
    }
  const unclaimed = reports.reduce(
    (sum, { links }) => sum + links.unclaimed,
    0,
  );
  return [
    `All ${reports.length} files`,
    ...tableLines([...totals.values()]),
    `  ${unclaimed} account links unclaimed`,
  ];
}

function tableLines(surfaces: readonly SurfaceCounts[]): string[] {
  const rows = surfaces.map((counts) => [
    counts.surface.padEnd(16),
    ...columns.map((column) => String(counts[column]).padStart(9)),
  ]);
  const head = columns.map((column) => column.padStart(9));
  return [["surface".padEnd(16), ...head], ...rows].map(
    (row) => `  ${row.join("")}`,
  );
}

function gapLines(
  what: string,
  gaps: readonly Gap[],
  showHandles: boolean,
): string[] {
  return gaps.map(
    ({ where, count, handles }) =>
      `  ${what}, ${count} x: ${where}` +
      (showHandles ? `  (${[...new Set(handles)].join(", ")})` : ""),
  );
}

/** The address without the account, the query or the numbers in it. */
function kindOfAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname
    .replace(/@[^/]+/, "@…")
    .replace(/\d{5,}/, "…")
    .replace(/^(\/(?:tag|music|discover)\/).+/, "$1…");
  return hostname + path;
}
