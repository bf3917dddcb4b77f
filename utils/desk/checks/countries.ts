import path from "node:path";
import { isCountryCode } from "@/data/country-codes";
import type { Check } from "./check";

/** Country codes are assigned ones, and an entity stands in the file of its country. */
export const countries: Check = function* ({ entries }) {
  for (const { entity, file, line } of entries) {
    for (const code of [entity.country, entity.host])
      if (code && !isCountryCode(code))
        yield {
          file,
          line,
          rule: "country",
          message: `${entity.id}: ${code} is not assigned in ISO 3166-1.`,
          fix: "Use the country's code, or EU or UN for their bodies.",
        };
    const home = `${entity.country?.toLowerCase() ?? "international"}.json`;
    if (path.basename(file) !== home)
      yield {
        file,
        line,
        rule: "file",
        message: `${entity.id} stands in the wrong file.`,
        fix: `Move it to ${home}, or correct its country.`,
      };
    if (!entity.country && entity.kind !== "international")
      yield {
        file,
        line,
        rule: "country",
        message: `${entity.id} has no country.`,
        fix: "Only an international body may go without one.",
      };
  }
};
