import type { CoverageCount } from "@/utils/registry/coverage-counts";
import type { Words } from "@/utils/words";

const columns = [
  ["coverageWith", "withAccount"],
  ["coverageWithout", "without"],
  ["coverageWanted", "wanted"],
  ["coverageAccounts", "accounts"],
] as const;

/** The numbers behind the picture, all of them. */
export function CoverageTable({
  caption,
  rows,
  words: { t },
}: {
  caption: string;
  rows: readonly (readonly [string, CoverageCount])[];
  words: Words;
}) {
  const number = new Intl.NumberFormat(t("languageTag"));
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map(([column, field]) => (
              <td key={column}>{number.format(count[field])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
