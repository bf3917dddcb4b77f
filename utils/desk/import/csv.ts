import { csvRows } from "./csv-rows";
import { handleOf, isElsewhere } from "./handle-of";
import type { Importer } from "./offer";

/** A plain table: handle and name, and what else is known. */
export const csv: Importer = {
  name: "csv",
  source: "csv",
  describes:
    "a CSV table with the columns handle and name, and if known country, category, office, since, until, url",
  accept: "text/csv",
  read(text, file) {
    const rows = csvRows(text, file, ["handle", "name"]);
    const offers = rows.flatMap(({ line, fields }) => {
      const {
        handle = "",
        name = "",
        country,
        category,
        office,
        since,
        until,
        url,
      } = fields;
      if (isElsewhere(handle) || !name) return [];
      return {
        handle: handleOf(handle),
        name,
        ...(country && { country: country.toUpperCase() }),
        ...(category && { category }),
        ...(office && { office }),
        ...(since && { since }),
        ...(until && { until }),
        at: `line ${line}`,
        ...(url && { references: [url] }),
      };
    });
    return { offers, empty: rows.length - offers.length, ended: 0 };
  },
};
