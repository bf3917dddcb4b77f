import type { Table } from "./bench";
import { least, summarise } from "./statistics";
import type { Mode } from "./alternate";
import type { Sample } from "./measure-page";

export type Samples = Readonly<Record<Mode, readonly Sample[]>>;

interface Row {
  readonly name: string;
  readonly of: (sample: Sample) => number;
  readonly digits?: number;
  readonly unit?: string;
  readonly goal?: string;
  /** A figure without which the row says nothing. */
  readonly needs?: "authors";
  readonly isMet?: (letterhead: Sample, without: Sample) => boolean;
}

const megabyte = 2 ** 20;
const drawing = ({ script, styleTime, layoutTime }: Sample) =>
  script + styleTime + layoutTime;

const rows: readonly Row[] = [
  {
    name: "script",
    of: ({ script }) => script,
    unit: "ms",
  },
  { name: "style recalculations", of: ({ styles }) => styles, digits: 0 },
  { name: "style", of: ({ styleTime }) => styleTime, unit: "ms" },
  { name: "layouts", of: ({ layouts }) => layouts, digits: 0 },
  { name: "layout", of: ({ layoutTime }) => layoutTime, unit: "ms" },
  { name: "script + style + layout", of: drawing, unit: "ms" },
  {
    name: "layout shift",
    of: ({ shift }) => shift,
    digits: 4,
    goal: "0.000",
    isMet: (a, b) => a.shift - b.shift < 0.0005,
  },
  {
    name: "long tasks",
    of: ({ longTasks }) => longTasks,
    digits: 0,
    goal: "none more",
    isMet: (a, b) => a.longTasks <= b.longTasks,
  },
  { name: "longest task over 50", of: ({ longest }) => longest, unit: "ms" },
  {
    name: "heap",
    of: ({ heap }) => heap / megabyte,
    digits: 2,
    unit: "MB",
    goal: "+0.8 MB",
    isMet: (a, b) => (a.heap - b.heap) / megabyte <= 0.8,
  },
  { name: "nodes", of: ({ nodes }) => nodes, digits: 0 },
  { name: "listeners", of: ({ listeners }) => listeners, digits: 0 },
  {
    name: "badges in the author's frame",
    of: ({ authors, inFrame }) => (authors ? (100 * inFrame) / authors : 0),
    unit: "%",
    goal: "100 %",
    needs: "authors",
    isMet: ({ authors, inFrame }) => authors > 0 && inFrame === authors,
  },
  {
    name: "badges of somebody else",
    needs: "authors",
    of: ({ stale }) => stale,
    digits: 0,
    goal: "0",
    isMet: ({ stale }) => stale === 0,
  },
  { name: "badges at the end", of: ({ badges }) => badges, digits: 0 },
];

/**
 * The table of a scenario: ratio, medians without and with the extension, difference, goal. What other programs do to
 * the times only ever adds, so the difference of the least times stands beside that of the medians.
 */
export function compare(title: string, samples: Samples): Table {
  const without = summarise(samples.without);
  const letterhead = summarise(samples.with);
  const leastWithout = summarise(samples.without, least);
  const leastWith = summarise(samples.with, least);
  return {
    title,
    columns: ["", "ratio", "without", "with", "more", "least", "goal", "met"],
    rows: rows
      .filter(({ needs }) => !needs || letterhead[needs] > 0)
      .map(({ name, of, digits = 1, unit = "", goal = "", isMet }) => [
        unit ? `${name}, ${unit}` : name,
        of(without) > 0 ? (of(letterhead) / of(without)).toFixed(2) : "",
        of(without).toFixed(digits),
        of(letterhead).toFixed(digits),
        (of(letterhead) - of(without)).toFixed(digits),
        unit === "ms" ? (of(leastWith) - of(leastWithout)).toFixed(digits) : "",
        goal,
        isMet ? (isMet(letterhead, without) ? "yes" : "NO") : "",
      ]),
  };
}
