import { useMemo } from "preact/hooks";
import { kindOf, type KindGroup } from "@/data/kinds";
import { numberWords } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import { durationWords } from "@/utils/duration-words";
import type { TotalsByPlace } from "@/utils/exposure-log/totals-by-place";
import type { TotalsByTime } from "@/utils/exposure-log/totals-by-time";
import { messageKey, type Words } from "@/utils/words";
import { LogChart, type LogChartProps } from "./log-chart";
import { NumbersTable } from "./numbers-table";

interface LogPicturesProps {
  byTime: TotalsByTime;
  byPlace: TotalsByPlace;
  words: Words;
}

const groups = [
  "government",
  "media",
  "international",
  "individuals",
] as const satisfies readonly KindGroup[];

/** Views in time, by surface and by kind; behind each picture its table. */
export function LogPictures({ byTime, byPlace, words }: LogPicturesProps) {
  const { t } = words;
  return (
    <section aria-labelledby="pictures">
      <h3 id="pictures">{t("chartHead")}</h3>
      <p class="quiet">{t("chartText")}</p>
      <ul class="key">
        {groups.map((group) => (
          <li key={group}>
            <svg
              class={`group--${group}`}
              viewBox="0 0 16 12"
              aria-hidden="true"
            >
              <rect x="1" y="1" width="14" height="10" />
            </svg>
            {t(`group_${group}`)}
          </li>
        ))}
      </ul>
      <InTime byTime={byTime} words={words} />
      <BySurface byPlace={byPlace} words={words} />
      <ByKind byPlace={byPlace} words={words} />
    </section>
  );
}

function InTime({
  byTime: { unit, bins },
  words,
}: Omit<LogPicturesProps, "byPlace">) {
  const { t } = words;
  const chart = useMemo(
    () => ({
      labels: bins.map(({ day }) => startWords(day, unit, words)),
      series: groups.map(
        (group) => [group, bins.map(({ views }) => views[group])] as const,
      ),
      wordsOf: axisWords(words),
    }),
    [bins, unit, words],
  );
  return (
    <Picture
      name={t(`chartTime_${unit}`)}
      chart={chart}
      words={words}
      columns={[
        ...groups.map((group) => t(`group_${group}`)),
        t("seenAll"),
        t("figureExposures"),
        t("figureAttention"),
      ]}
      rows={bins.map(({ day, views, rows, attentionMs }) => [
        startWords(day, unit, words),
        [
          ...groups.map((group) => numberWords(views[group], words)),
          numberWords(
            groups.reduce((sum, group) => sum + views[group], 0),
            words,
          ),
          numberWords(rows, words),
          durationWords(attentionMs, words),
        ],
      ])}
    />
  );
}

function BySurface({ byPlace, words }: Omit<LogPicturesProps, "byTime">) {
  const { t } = words;
  const { surfaces } = byPlace;
  const chart = useMemo(
    () => ({
      labels: surfaces.map((surface) => t(`logSurface_${surface}`)),
      series: groups.map(
        (group) =>
          [
            group,
            surfaces.map((surface) => byPlace.viewsOfGroup(surface, group)),
          ] as const,
      ),
      wordsOf: axisWords(words),
      isHorizontal: true,
    }),
    [byPlace, surfaces, t, words],
  );
  return (
    <Picture
      name={t("chartSurfaces")}
      chart={chart}
      words={words}
      columns={surfaces.map((surface) => t(`logSurface_${surface}`))}
      rows={byPlace.kinds.map((kind) => [
        t(messageKey("kindLong", kind)),
        surfaces.map((surface) =>
          numberWords(byPlace.views(surface, kind), words),
        ),
      ])}
    />
  );
}

function ByKind({ byPlace, words }: Omit<LogPicturesProps, "byTime">) {
  const { t } = words;
  const kinds = useMemo(
    () =>
      byPlace.kinds.toSorted(
        (a, b) => byPlace.viewsOfKind(b) - byPlace.viewsOfKind(a),
      ),
    [byPlace],
  );
  const chart = useMemo(
    () => ({
      labels: kinds.map((kind) => t(messageKey("kindLong", kind))),
      series: groups.map(
        (group) =>
          [
            group,
            kinds.map((kind) =>
              kindOf(kind).group === group ? byPlace.viewsOfKind(kind) : 0,
            ),
          ] as const,
      ),
      wordsOf: axisWords(words),
      isHorizontal: true,
    }),
    [byPlace, kinds, t, words],
  );
  return (
    <Picture
      name={t("chartKinds")}
      chart={chart}
      words={words}
      columns={[t("seenViews")]}
      rows={kinds.map((kind) => [
        t(messageKey("kindLong", kind)),
        [numberWords(byPlace.viewsOfKind(kind), words)],
      ])}
    />
  );
}

interface PictureProps {
  name: string;
  chart: LogChartProps;
  columns: readonly string[];
  rows: readonly (readonly [string, readonly string[]])[];
  words: Words;
}

function Picture({ name, chart, columns, rows, words: { t } }: PictureProps) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <LogChart {...chart} />
      <details>
        <summary>{t("chartTable", name)}</summary>
        <NumbersTable caption={name} columns={columns} rows={rows} />
      </details>
    </figure>
  );
}

/** The first day, or the month or year alone. */
function startWords(
  start: string,
  unit: TotalsByTime["unit"],
  words: Words,
): string {
  const length = { day: 10, week: 10, month: 7, year: 4 }[unit];
  return dateWords(start.slice(0, length), words);
}

/** Large numbers are short on an axis: 12K. */
function axisWords({ t }: Words) {
  const number = new Intl.NumberFormat(t("languageTag"), {
    notation: "compact",
  });
  return (value: number) => number.format(value);
}
