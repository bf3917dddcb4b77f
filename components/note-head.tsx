import type { EntityAnswer } from "@/utils/registry/lookup";
import {
  attributionOf,
  nameOf,
  sentenceOf,
  sentenceWithoutAccount,
} from "@/utils/sentence";
import type { Standing, Words } from "@/utils/words";
import { Badge } from "./badge";
import { mediaTypeWords } from "./media-words";

interface NoteHeadProps {
  answer: EntityAnswer;
  standing: Standing;
  words: Words;
}

/** The head of the letter: the label where there is one, the name, and the one sentence that says who this is. */
export function NoteHead({ answer, standing, words }: NoteHeadProps) {
  const { t } = words;
  const { entity, account } = answer;
  const { kind, country, names, aliases = [], accounts } = entity;
  const labelled = { kind, standing, ...(country && { country }) };
  return (
    <header>
      {accounts.length > 0 && <Badge labelled={labelled} words={words} />}
      <h1 dir="auto">{nameOf(names, t("languageTag"))}</h1>
      {aliases.length > 0 && (
        <p class="quiet">{t("noteAliases", aliases.join(", "))}</p>
      )}
      <p class="lead">{leadOf(answer, words)}</p>
      {accounts.length === 0 && <p>{t("noteNoAccount")}</p>}
      {account && accounts.length > 1 && (
        <p class="quiet">{t("noteHandle", account.handle)}</p>
      )}
    </header>
  );
}

function leadOf(
  { entity, parentName, sources }: EntityAnswer,
  words: Words,
): string {
  const { accounts, media } = entity;
  if (accounts.length === 0) {
    const by = media && attributionOf(entity, sources, "kind");
    const typed = by && {
      mediaType: words.t(mediaTypeWords[media.type]),
      by,
    };
    return sentenceWithoutAccount(entity, words, typed);
  }
  const attribution = attributionOf(entity, sources, "attribution");
  return sentenceOf(entity, words, {
    ...(parentName && { parentName }),
    ...(attribution && entity.kind !== "media-person" && { attribution }),
  });
}
