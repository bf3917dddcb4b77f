import type { Format } from "./format";

/** One JSON object a line, its keys in the order of the table's columns; missing codes as they stand in the log. */
export const ndjson = {
  id: "ndjson",
  ending: ".ndjson",
  mediaType: "application/x-ndjson",
  isText: true,
  async *encode({ columns }, batches) {
    const encoder = new TextEncoder();
    const keys = columns.map(
      ({ name }, at) => `${at > 0 ? "," : "{"}${JSON.stringify(name)}:`,
    );
    for await (const batch of batches) {
      const values = columns.map(({ name }) =>
        batch.column(name).map((cell) => JSON.stringify(cell)),
      );
      let text = "";
      for (let row = 0; row < batch.count; row++) {
        for (let at = 0; at < keys.length; at++)
          text += keys[at]! + values[at]![row]!;
        text += "}\n";
      }
      yield encoder.encode(text);
    }
  },
} as const satisfies Format;
