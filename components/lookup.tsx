import { useEffect, useState } from "preact/hooks";
import type { AccountAnswer, RegistryDate } from "@/utils/messaging/protocol";
import { nameOf, sentenceOf } from "@/utils/sentence";
import type { Labelled, Words } from "@/utils/words";
import { Badge } from "./badge";

/** What a look-up found out; closed, so that each case has its words. */
export type LookupResult =
  | { type: "empty" }
  | { type: "short-link" }
  | { type: "other" }
  | { type: "listed"; answer: AccountAnswer; labelled: Labelled }
  | { type: "never"; handle: string; mistakenFor: string }
  | {
      type: "not-listed";
      handle: string;
      registry: RegistryDate & { accounts: number };
    };

export interface LookupProps {
  words: Words;
  lookUp: (typed: string) => Promise<LookupResult>;
  openNote: (handle: string) => void;
}

/** The field that is ready to type in, and the answer under it, read out to screen readers as it changes. */
export function Lookup({ words, lookUp, openNote }: LookupProps) {
  const { t } = words;
  const [typed, setTyped] = useState("");
  const [result, setResult] = useState<LookupResult>({ type: "empty" });
  useEffect(() => {
    let isCurrent = true;
    void lookUp(typed).then((found) => {
      if (isCurrent) setResult(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [typed, lookUp]);
  return (
    <>
      <div class="lookup">
        <label for="query">{t("popupField")}</label>
        <input
          id="query"
          autoFocus
          autoComplete="off"
          spellcheck={false}
          placeholder={t("popupPlaceholder")}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="answer" role="status">
        <Answer result={result} words={words} openNote={openNote} />
      </div>
    </>
  );
}

function Answer({
  result,
  words,
  openNote,
}: Pick<LookupProps, "words" | "openNote"> & { result: LookupResult }) {
  const { t } = words;
  switch (result.type) {
    case "empty":
    case "other":
      return <p class="quiet">{t("popupNotAHandle")}</p>;
    case "short-link":
      return <p>{t("popupShortLink")}</p>;
    case "never":
      return <p>{t("popupNever", result.handle, result.mistakenFor)}</p>;
    case "not-listed": {
      const { handle, registry } = result;
      const { date, accounts } = registry;
      return <p>{t("popupNotListed", handle, date, String(accounts))}</p>;
    }
    case "listed": {
      const { answer, labelled } = result;
      const { entity, account, parentName } = answer;
      return (
        <>
          <Badge labelled={labelled} words={words} />
          <h2>{nameOf(entity.names, t("languageTag"))}</h2>
          <p class="quiet">
            <bdi>@{account.handle}</bdi>
          </p>
          <p>{sentenceOf(entity, words, parentName ? { parentName } : {})}</p>
          <button type="button" onClick={() => openNote(account.handle)}>
            {t("popupNote")}
          </button>
        </>
      );
    }
  }
}
