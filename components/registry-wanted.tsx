import type { Wanted } from "@/data/side-files";
import { isolated, type Words } from "@/utils/words";

const most = 12;

/** Says whom the search also means, of whom no account is on record. */
export function RegistryWanted({
  wanted,
  words: { t },
}: {
  wanted: readonly Wanted[];
  words: Words;
}) {
  if (wanted.length === 0) return null;
  const names = new Intl.ListFormat(t("languageTag"), {
    type: "conjunction",
  }).format([
    ...wanted.slice(0, most).map(({ name }) => isolated(name)),
    ...(wanted.length > most
      ? [t("registryMore", String(wanted.length - most))]
      : []),
  ]);
  return <p class="aside">{t("registryWanted", names)}</p>;
}
