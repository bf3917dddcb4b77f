import type { Table } from "./bench";

/** Of one design at one size; milliseconds, bytes, nanoseconds. */
export interface IndexFigures extends Record<string, number> {
  read: number;
  /** What it takes to read texts as long that mean nothing. */
  opaque: number;
  open: number;
  memory: number;
  /** A look-up among the first of a page, before anything is compiled. */
  first: number;
  hit: number;
  miss: number;
}

interface Row extends Pick<
  IndexFigures,
  "read" | "opaque" | "open" | "memory" | "first" | "hit" | "miss"
> {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: number;
}

const megabyte = 1e6;
const goals = new Map([
  [100_000, { load: 15, memory: 3, lookUp: 200 }],
  [1_000_000, { load: 60, memory: 25, lookUp: undefined }],
]);

const met = (value: number, limit: number | undefined) =>
  limit === undefined ? "" : `≤ ${limit}: ${value <= limit ? "yes" : "NO"}`;

/** The first design is the one that ships; the others are given as ratios to it, and goals are for it. */
export function indexTable(size: number, rows: readonly Row[]): Table {
  const [first] = rows;
  if (!first) throw new Error("There is no design.");
  const goal = goals.get(size);
  const line = (row: Row) => [
    row.name,
    ((row.read + row.open) / (first.read + first.open)).toFixed(2),
    (row.memory / first.memory).toFixed(2),
    (row.hit / first.hit).toFixed(2),
    (row.bytes / megabyte).toFixed(2),
    row.encoding.toFixed(0),
    row.read.toFixed(1),
    row.opaque.toFixed(1),
    row.open.toFixed(1),
    (row.memory / megabyte).toFixed(2),
    row.first.toFixed(0),
    row.hit.toFixed(0),
    row.miss.toFixed(0),
  ];
  return {
    title: `${size.toLocaleString("en")} accounts`,
    columns: [
      "",
      "load",
      "memory",
      "hit",
      "stored MB",
      "encode ms",
      "get ms",
      "opaque ms",
      "open ms",
      "memory MB",
      "first ns",
      "hit ns",
      "miss ns",
    ],
    rows: [
      ...rows.map(line),
      ...(goal
        ? [
            [
              "goal (get + open; memory; look-up)",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              met(first.read + first.open, goal.load),
              met(first.memory / megabyte, goal.memory),
              "",
              met(first.hit, goal.lookUp),
              met(first.miss, goal.lookUp),
            ],
          ]
        : []),
    ],
  };
}
