import type { Mode } from "./alternate";
import type { Table } from "./bench";
import type { Samples } from "./compare";
import { least, summarise } from "./statistics";

/** What Letterhead adds to a page's script, style and layout, beside what the same number of plain spans adds. */
export function compareWithSpans(samples: Samples): Table {
  const without = summarise(samples.without, least);
  const added = (mode: Mode) => {
    const sample = summarise(samples[mode], least);
    const parts = [
      sample.own,
      // Where it is less than what other programs disturb, it may come out below nothing.
      Math.max(0, sample.styleTime - without.styleTime),
      Math.max(0, sample.layoutTime - without.layoutTime),
    ];
    const sum = parts.reduce((total, part) => total + part, 0);
    return { sum, cells: [...parts, sum].map((part) => part.toFixed(1)) };
  };
  const [letterhead, spans] = [added("with"), added("spans")];
  const ratio = letterhead.sum / spans.sum;
  return {
    title:
      "What is added, beside an empty content script with plain spans (own script by trace; style and layout over the page without; the least of the runs)",
    columns: [
      "",
      "ratio",
      "script ms",
      "style ms",
      "layout ms",
      "sum ms",
      "inserted",
      "goal",
      "met",
    ],
    rows: [
      [
        "Letterhead",
        ratio.toFixed(2),
        ...letterhead.cells,
        String(summarise(samples.with).badges),
        "≤ 2",
        ratio <= 2 ? "yes" : "NO",
      ],
      [
        "plain spans",
        "1.00",
        ...spans.cells,
        String(summarise(samples.spans).spans),
        "",
        "",
      ],
    ],
  };
}
