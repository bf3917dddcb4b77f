import type { Column, Table } from "@/data/log/column";
import { filterBatch, type Batch, type Batches } from "../batch";

const column = (name: string, definition: string): Column => ({
  name,
  type: "string",
  missing: [],
  definition,
  since: "1.0",
});

/** The visits of a panel as the R package webtrackR reads them: its three columns, times in UTC. */
export const webtrack: Table = {
  name: "webtrack",
  title: "Visits",
  definition:
    "The posts of the exposures as visits, for webtrackR; those without an address are left out.",
  columns: [
    column("panelist_id", "participant_id of the exposure."),
    column("url", "item_url of the exposure."),
    column("timestamp", "first_visible_utc of the exposure."),
  ],
  primaryKey: [],
  foreignKeys: [],
};

const origin: Readonly<Record<string, string>> = {
  panelist_id: "participant_id",
  url: "item_url",
  timestamp: "first_visible_utc",
};

/** The exposures of posts with an address, as rows of `webtrack`. */
export async function* visits(exposures: Batches): AsyncGenerator<Batch> {
  for await (const batch of exposures) {
    const urls = batch.column("item_url");
    const posts = filterBatch(batch, (row) => `${urls[row]}`.includes("://"));
    yield {
      count: posts.count,
      column: (name) => posts.column(origin[name]!),
    };
  }
}
