import type { MessageKey } from "@/utils/i18n";
import type { RecordStatus } from "@/utils/registry/search-records";
import type { Words } from "@/utils/words";

/** Each status in a word or two, as it stands in a list. */
export const statusWords: Record<RecordStatus, MessageKey> = {
  active: "registryActive",
  dormant: "registryDormant",
  closed: "registryClosed",
  removed: "registryRemoved",
  blocked: "registryBlocked",
  renamed: "registryRenamed",
  none: "registryNoAccount",
};

/** A country's name, or the words for bodies that belong to none. */
export function countryName(code: string, { t, country }: Words): string {
  return code ? country(code) : t("registryNoCountry");
}
