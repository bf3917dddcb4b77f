import type { TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Typed } from "@/utils/registry/look-up-typed";
import type { Words } from "@/utils/words";
import { LookupAnswer } from "./lookup-answer";
import type { CardActions } from "./account-card";
import { summaryOf } from "./lookup-summary";

export interface LookupProps extends CardActions {
  words: Words;
  /** Answers what was typed; another function where there is more to say than before. */
  lookUp: (typed: string) => Promise<Typed | undefined>;
  /** What stands in the field at first. */
  asked?: string;
}

const items = "a[href], button";
const steps = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** The field that is ready to type in, and the answer under it; a short form of it is read out as it changes. */
export function Lookup({ words, lookUp, asked = "", ...actions }: LookupProps) {
  const { t } = words;
  const [typed, setTyped] = useState(asked);
  const [result, setResult] = useState<Typed | undefined>();
  const answer = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The page brings its field along; taken over, it may have lost the focus.
  useLayoutEffect(() => field.current?.focus(), []);
  // At once: what waits for a frame to be drawn is a frame late.
  useLayoutEffect(() => {
    let isCurrent = true;
    void lookUp(typed).then((found) => {
      if (isCurrent) setResult(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [typed, lookUp]);

  /** Arrows go through what can be opened, Enter in the field opens the first, Esc empties the field. */
  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    const all = [
      ...(answer.current?.querySelectorAll<HTMLElement>(items) ?? []),
    ];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = steps.get(event.key);
    if (step !== undefined) (all[at + step] ?? field.current)?.focus();
    else if (event.key === "Enter" && at < 0) all[0]?.click();
    else if (event.key === "Escape" && typed !== "") setTyped("");
    else return;
    event.preventDefault();
  }

  return (
    <search onKeyDown={onKeyDown}>
      <div class="lookup">
        <h1 class="head">
          <label for="query">{t("popupField")}</label>
        </h1>
        <input
          id="query"
          ref={field}
          autoFocus
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          maxLength={2000}
          placeholder={t("popupPlaceholder")}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p class="visually-hidden" role="status">
        {result ? summaryOf(result, words) : ""}
      </p>
      <div class="answer" ref={answer}>
        {result ? (
          <LookupAnswer typed={result} words={words} {...actions} />
        ) : (
          <p class="quiet">{t("popupNotAHandle")}</p>
        )}
      </div>
    </search>
  );
}
