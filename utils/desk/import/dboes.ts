import { csvRows } from "./csv-rows";
import { handleOf, isElsewhere } from "./handle-of";
import type { Importer } from "./offer";

/**
 * DBÖS, the database of public speakers of Germany: data/komplett.csv of Leibniz-HBI/DBoeS-data (CC BY 4.0). Absent
 * accounts read `existiert nicht`; some addresses end in `-DE`, left over from `?lang=de-DE`, and are refused as they
 * stand. Private media are in the table too; `K_Finanzierung` tells.
 */
export const dboes: Importer = {
  name: "dboes",
  source: "dboes",
  describes: "the table data/komplett.csv of DBÖS",
  accept: "text/csv",
  read(text, file) {
    const rows = csvRows(text, file, ["KomplettID", "Name", "SM_TikTokURL"]);
    const offers = rows.flatMap(({ fields }) => {
      const { KomplettID, Name, SM_TikTokURL = "", K_Finanzierung } = fields;
      if (isElsewhere(SM_TikTokURL) || !Name) return [];
      const office = stated(fields.T_Abgeordneter);
      const category = stated(K_Finanzierung);
      return {
        handle: handleOf(SM_TikTokURL),
        name: Name,
        country: "DE",
        ...(category && { category }),
        ...(office && { office }),
        at: `KomplettID ${KomplettID}`,
      };
    });
    return { offers, empty: rows.length - offers.length, ended: 0 };
  },
};

function stated(field: string | undefined): string | undefined {
  return field && field !== "." ? field : undefined;
}
