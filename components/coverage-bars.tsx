import type { CoverageCount } from "@/utils/registry/coverage-counts";
import type { Words } from "@/utils/words";

const width = 300;

/** One bar a row: the share of entities with an account, without one, and wanted; the numbers stand beside it. */
export function CoverageBars({
  rows,
  words: { t },
}: {
  rows: readonly (readonly [string, CoverageCount])[];
  words: Words;
}) {
  const number = new Intl.NumberFormat(t("languageTag"));
  return (
    <ul class="bars">
      {rows.map(([name, count]) => (
        <li key={name}>
          <span class="bar-name">{name}</span>
          <Bar
            count={count}
            label={t(
              "coverageBar",
              number.format(count.withAccount),
              number.format(count.without),
              number.format(count.wanted),
            )}
          />
          {[count.withAccount, count.without, count.wanted].map((each, at) => (
            <span class="bar-number" aria-hidden="true" key={at}>
              {number.format(each)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Bar({ count, label }: { count: CoverageCount; label: string }) {
  const { withAccount, without, wanted } = count;
  const parts = [
    ["with", withAccount],
    ["without", without],
    ["wanted", wanted],
  ] as const;
  const whole = withAccount + without + wanted;
  let x = 0;
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${width} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {parts.map(([part, size]) => {
        const start = x;
        x += (size / whole) * width;
        return (
          size > 0 && (
            <rect
              key={part}
              class={`part part--${part}`}
              x={start}
              y="0.5"
              width={Math.max(2, x - start)}
              height="11"
            />
          )
        );
      })}
    </svg>
  );
}
