import { numberWords } from "@/utils/counted";
import { durationWords } from "@/utils/duration-words";
import type { Words } from "@/utils/words";
import { NumbersTable } from "./numbers-table";
import type { ShownLog } from "./log-view";

interface LogTotalsProps {
  view: ShownLog;
  words: Words;
}

/** The log in a few numbers, what they are a part of, and what is missing. */
export function LogTotalsPart({ view, words }: LogTotalsProps) {
  return (
    <>
      <Figures view={view} words={words} />
      <Seen view={view} words={words} />
      <Losses view={view} words={words} />
    </>
  );
}

function Figures({
  view: { totals, accounts, added = 0 },
  words,
}: LogTotalsProps) {
  const { t } = words;
  const number = (value: number | undefined) =>
    value === undefined ? "…" : numberWords(value, words);
  const figures = [
    [
      "figureExposures",
      number(totals.rows),
      t("figureViews", number(totals.views)),
    ],
    [
      "figureAccounts",
      number(accounts),
      accounts === undefined && (
        <progress
          aria-label={t("reviewAdding")}
          max={totals.rows}
          value={added}
        />
      ),
    ],
    ["figureSessions", number(totals.sessions), ""],
    ["figureDays", number(totals.days.length), ""],
    [
      "figureAttention",
      durationWords(totals.attentionMs, words),
      t("figureActive", durationWords(totals.seen.activeMs, words)),
    ],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, value, more]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
          {more && <dd class="quiet">{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Seen({ view, words }: LogTotalsProps) {
  const { t } = words;
  const { seen } = view.totals;
  const share = new Intl.NumberFormat(t("languageTag"), {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const line = (name: string, views: number) =>
    [
      t(name),
      [
        numberWords(views, words),
        share.format(seen.seen > 0 ? views / seen.seen : 0),
      ],
    ] as const;
  return (
    <section aria-labelledby="seen">
      <h3 id="seen">{t("seenHead")}</h3>
      <p class="quiet">{t("seenText")}</p>
      <NumbersTable
        caption={t("seenHead")}
        columns={["seenViews", "seenShare"].map((name) => t(name))}
        rows={[
          line("seenFlagged", seen.flagged),
          line("seenUnflagged", seen.unflagged),
          line("seenUndetermined", seen.undetermined),
          line("seenAll", seen.seen),
        ]}
      />
      {seen.redacted > 0 && (
        <p class="quiet">
          {t("seenRedacted", numberWords(seen.redacted, words))}
        </p>
      )}
    </section>
  );
}

function Losses({ view: { totals }, words }: LogTotalsProps) {
  const { t } = words;
  return (
    <section aria-labelledby="losses">
      <h3 id="losses">{t("lossHead")}</h3>
      {totals.losses.length === 0 ? (
        <p>{t("lossNone")}</p>
      ) : (
        <NumbersTable
          caption={t("lossHead")}
          columns={["lossTimes", "lossExposures", "lossItems"].map((name) =>
            t(name),
          )}
          rows={totals.losses.map(
            ({ type, times, exposures, items }) =>
              [
                t(`quality_${type}`),
                [times, exposures, items].map((value) =>
                  numberWords(value, words),
                ),
              ] as const,
          )}
        />
      )}
    </section>
  );
}
