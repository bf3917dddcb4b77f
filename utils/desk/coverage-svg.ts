import type { CoverageRow } from "./coverage-rows";

const sections = [
  ["kind", "By kind"],
  ["country", "By country (30 with most accounts, then the most wanted)"],
  ["confidence", "By confidence"],
  ["status", "By status"],
  ["age of evidence", "By age of the newest evidence"],
] as const;
const rowHeight = 18;
const left = 210;
const width = 840;

/** The coverage table as bars: accounts filled, wanted hollow. A picture for people; the table is beside it. */
export function coverageSvg(
  rows: readonly CoverageRow[],
  { version, date }: { version: number; date: string },
): string {
  const parts: string[] = [];
  let y = 84;
  for (const [by, title] of sections) {
    const shown = chosen(rows.filter((row) => row.by === by));
    const most = Math.max(
      1,
      ...shown.map(({ accounts, wanted }) => Math.max(accounts, wanted)),
    );
    const scale = (number: number) =>
      number
        ? Math.max(
            2,
            (Math.log1p(number) / Math.log1p(most)) * (width - left - 250),
          )
        : 0;
    parts.push(`<text x="20" y="${y}" class="title">${title}</text>`);
    y += 10;
    for (const { value, accounts, entities, wanted } of shown) {
      const middle = y + 13;
      const filled = scale(accounts);
      const hollow = scale(wanted);
      parts.push(
        `<text x="${left - 8}" y="${middle}" text-anchor="end">${escape(value)}</text>`,
        `<rect x="${left}" y="${y + 3}" width="${filled.toFixed(1)}" height="8" class="has"/>`,
        ...(wanted
          ? [
              `<rect x="${left}" y="${y + 12}" width="${hollow.toFixed(1)}" height="4" class="wanted"/>`,
            ]
          : []),
        `<text x="${(left + Math.max(filled, hollow) + 8).toFixed(1)}" y="${middle}">${accounts} (${entities})${wanted ? `, ${wanted} wanted` : ""}</text>`,
      );
      y += rowHeight;
    }
    y += 26;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img" aria-labelledby="t d">
<title id="t">Coverage of registry ${version} of ${date}</title>
<desc id="d">Accounts on record and entities wanted, by kind, country, confidence, status and age of evidence. Lengths are logarithmic; the table has the numbers.</desc>
<style>text{font:13px system-ui,sans-serif;fill:#1d1d1f}.title{font-weight:600}.head{font-size:18px;font-weight:600}.has{fill:#2f5d8c}.wanted{fill:none;stroke:#2f5d8c}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="20" y="34" class="head">What the registry has, and what it lacks</text>
<text x="20" y="52">Registry ${version}, ${date}. Filled: accounts on record, in brackets entities. Hollow: wanted. Logarithmic.</text>
${parts.join("\n")}
</svg>
`;
}

function chosen(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  if (rows.length <= 40) return rows;
  const most = rows.slice(0, 30);
  const wanted = rows
    .slice(30)
    .filter(({ wanted }) => wanted)
    .sort((a, b) => b.wanted - a.wanted || (a.value < b.value ? -1 : 1))
    .slice(0, 15);
  return [...most, ...wanted];
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
