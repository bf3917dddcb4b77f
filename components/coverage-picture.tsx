import type { Coverage, CoverageCount } from "@/utils/registry/coverage-counts";
import { messageKey, type Words } from "@/utils/words";
import { CoverageBars } from "./coverage-bars";
import { CoverageTable } from "./coverage-table";
import { countryName } from "./registry-words";

const named = (counts: Counts, name: (key: string) => string) =>
  counts.map(([key, count]) => [name(key), count] as const);

type Counts = readonly (readonly [string, CoverageCount])[];

/** Countries in the picture; the table has all. */
const most = 15;

/** What the registry has and what it lacks: shares as bars, with their numbers, and a table behind them. */
export function CoveragePicture({
  coverage,
  words,
}: {
  coverage: Coverage;
  words: Words;
}) {
  const { t } = words;
  const { all, kinds, countries } = coverage;
  const kindName = (kind: string) =>
    kind === "media" ? t("coverageAnyMedia") : t(messageKey("kindLong", kind));
  const byKind = named(kinds, kindName);
  const byCountry = named(countries, (code) => countryName(code, words));
  const lacking = byCountry
    .filter(([, { wanted }]) => wanted > 1)
    .sort(([, a], [, b]) => b.wanted - a.wanted)
    .slice(0, most);
  return (
    <section id="coverage" class="coverage">
      <h2>{t("coverageTitle")}</h2>
      <p>{t("coverageText")}</p>
      <Key words={words} />
      <CoverageBars rows={[[t("coverageAll"), all]]} words={words} />
      <h3>{t("coverageKinds")}</h3>
      <CoverageBars rows={byKind} words={words} />
      <h3>{t("coverageCountries")}</h3>
      <CoverageBars rows={byCountry.slice(0, most)} words={words} />
      <h3>{t("coverageLacking")}</h3>
      <CoverageBars rows={lacking} words={words} />
      <details>
        <summary>{t("coverageTable")}</summary>
        <CoverageTable
          caption={t("coverageKinds")}
          rows={byKind}
          words={words}
        />
        <CoverageTable
          caption={t("coverageAllCountries")}
          rows={byCountry}
          words={words}
        />
      </details>
    </section>
  );
}

function Key({ words: { t } }: { words: Words }) {
  return (
    <ul class="key">
      {(["with", "without", "wanted"] as const).map((part) => (
        <li key={part}>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <rect
              class={`part part--${part}`}
              x="1"
              y="1"
              width="14"
              height="10"
            />
          </svg>
          {t(keyWords[part])}
        </li>
      ))}
    </ul>
  );
}

const keyWords = {
  with: "coverageWith",
  without: "coverageWithout",
  wanted: "coverageWanted",
} as const;
