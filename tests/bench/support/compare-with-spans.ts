import type { Mode } from "./alternate";
import type { Table } from "./bench";
import type { Samples } from "./compare";
import type { PairSample } from "./measure-pairs";
import { median, summarise } from "./statistics";

type Pairs = Readonly<Record<Mode, readonly PairSample[]>>;

/** Milliseconds of style and layout over those of the page without, round by round. */
function byRounds({ without, ...samples }: Samples, mode: "with" | "spans") {
  const pageTime = ({ styleTime, layoutTime }: Samples["with"][number]) =>
    styleTime + layoutTime;
  return median(
    samples[mode].map(
      (sample, round) => pageTime(sample) - pageTime(without[round]!),
    ),
  );
}

/** The same from batches of one page, for as many as were inserted. */
function byPairs(pairs: Pairs, mode: "with" | "spans", inserted: number) {
  const [without, own] = [pairs.without, pairs[mode]].map((samples) =>
    summarise(samples),
  );
  return ((own!.time - without!.time) / own!.inserted) * inserted;
}

/**
 * What Letterhead adds to a page's script, style and layout, beside what the same number of plain spans adds.
 *
 * @param pairs where the page's own style and layout vary more from round to round than what is added to them
 */
export function compareWithSpans(samples: Samples, pairs?: Pairs): Table {
  const added = (mode: "with" | "spans") => {
    const { own, badges, spans } = summarise(samples[mode]);
    const inserted = badges + spans;
    const page = pairs
      ? byPairs(pairs, mode, inserted)
      : byRounds(samples, mode);
    const sum = own + page;
    const times = [own, page, sum].map((time) => time.toFixed(1));
    return { sum, cells: [...times, String(inserted)] };
  };
  const letterhead = added("with");
  const spans = added("spans");
  const ratio = letterhead.sum / spans.sum;
  return {
    title: `What is added, beside an empty content script with plain spans (own script by trace; style and layout over the page without, ${pairs ? "from batches of one page" : "round by round"}; medians)`,
    columns: [
      "",
      "ratio",
      "script ms",
      "style, layout ms",
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
        "≤ 2",
        ratio <= 2 ? "yes" : "NO",
      ],
      ["plain spans", "1.00", ...spans.cells, "", ""],
    ],
  };
}
