import type { Typed } from "@/utils/registry/look-up-typed";
import { counted, numberWords } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import { nameOf } from "@/utils/sentence";
import { badgeWords, type Words } from "@/utils/words";

/** What a look-up found out, in a sentence: what stands there, and what is read out. */
export function summaryOf(typed: Typed, words: Words): string {
  const { t } = words;
  const { handle = "", listed, registry, total } = typed;
  const { date, accounts } = registry;
  if (typed.isShortLink) return t("popupShortLink");
  if (listed) {
    const name = nameOf(listed.answer.entity.names, t("languageTag"));
    return `@${handle}: ${name}. ${badgeWords(listed.labelled, "long", words)}.`;
  }
  if (typed.mistakenFor) return t("popupNever", handle, typed.mistakenFor);
  if (typed.former) return t("popupFormer", handle, typed.former.name);
  if (typed.looksLike && handle)
    return t("popupLooksLike", handle, typed.looksLike);
  if (typed.looksLike) return t("popupTwin", typed.looksLike);
  if (total > 0)
    return t(
      typed.isMore ? "popupNamedMore" : "popupNamed",
      numberWords(total, words),
    );
  if (typed.isReading) return t("popupReading");
  const on = dateWords(date, words);
  return handle
    ? counted(words, "popupNotListed", accounts, handle, on)
    : counted(words, "popupNoName", accounts, on);
}
