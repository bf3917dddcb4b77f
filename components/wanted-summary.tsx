import type { Wanted } from "@/data/side-files";
import { counted } from "@/utils/counted";
import { isolated, messageKey, type Words } from "@/utils/words";

/** Whose account is not on record here, by kind. */
export function WantedSummary({
  wanted,
  words,
}: {
  wanted: readonly Wanted[];
  words: Words;
}) {
  const { t } = words;
  const byKind = Map.groupBy(wanted, ({ kind }) => kind);
  const list = new Intl.ListFormat(t("languageTag"), { type: "unit" });
  return (
    <>
      <p>{counted(words, "statesWantedText", wanted.length)}</p>
      <details>
        <summary>{t("statesWantedList")}</summary>
        <dl class="wanted">
          {[...byKind].map(([kind, entries]) => (
            <div key={kind}>
              <dt>
                {kind === "media"
                  ? t("coverageAnyMedia")
                  : t(messageKey("kindLong", kind))}
              </dt>
              <dd>{list.format(entries.map(({ name }) => isolated(name)))}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
