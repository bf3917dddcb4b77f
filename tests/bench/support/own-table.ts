import type { Table } from "./bench";
import type { OwnTime } from "./own-time";
import { summarise } from "./statistics";

interface OwnRow {
  readonly name: string;
  readonly samples: readonly OwnTime[];
  /** Milliseconds that all of it may take. */
  readonly goal?: number;
  /** Milliseconds that one slice may take. */
  readonly sliceGoal?: number;
}

/** What the extension's own functions took, by trace. */
export function ownTable(rows: readonly OwnRow[]): Table {
  return {
    title: "The extension's own functions, from traces (medians)",
    columns: [
      "",
      "script ms",
      "goal",
      "met",
      "longest slice ms",
      "goal",
      "met",
      "longest pause for garbage ms",
      "calls",
    ],
    rows: rows.map(({ name, samples, goal, sliceGoal }) => {
      const { own, ownLongest, ownPause, ownCalls } = summarise(samples);
      return [
        name,
        own.toFixed(1),
        ...judge(own, goal),
        ownLongest.toFixed(1),
        ...judge(ownLongest, sliceGoal),
        ownPause.toFixed(1),
        ownCalls.toFixed(0),
      ];
    }),
  };
}

function judge(value: number, goal: number | undefined): [string, string] {
  if (goal === undefined) return ["", ""];
  return [`≤ ${goal}`, value <= goal ? "yes" : "NO"];
}
