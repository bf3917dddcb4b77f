import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { counted, numberWords } from "@/utils/counted";
import type { Deletion } from "@/utils/exposure-log/delete-rows";
import type { RowsSummary } from "@/utils/exposure-log/log-rows";
import type { Words } from "@/utils/words";
import type { ChosenRows, Listed, LogActions } from "./log-view";

interface LogDeletionProps {
  /** Positions of the rows that were ticked. */
  chosen: ReadonlySet<number>;
  listed: Listed | undefined;
  actions: LogActions;
  words: Words;
}

/** What somebody is asked about before it goes. */
type Asked =
  | { readonly what: "everything" }
  | {
      readonly what: "rows";
      readonly chosen: ChosenRows;
      readonly summary: RowsSummary;
    };

/** What goes on: rows are looked at before it is asked, or deleted. */
interface Running {
  readonly stop: AbortController;
  /** Share of the work that is done, 0 to 1; none before the first is known. */
  readonly share: number | undefined;
}

/** Deletes rows that were ticked, all that are listed, or the log: not before it was said exactly what goes. */
export function LogDeletion(props: LogDeletionProps) {
  const { chosen, listed, actions, words } = props;
  const { t } = words;
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState("");
  const [running, setRunning] = useState<Running>();
  const isBusy = running !== undefined;
  const buttons = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const asking = useRef<AbortController>(undefined);
  // What is asked about are rows of this list, with these ticks.
  useEffect(() => {
    setAsked(undefined);
    return () => asking.current?.abort();
  }, [chosen, listed]);

  async function ask(about: ChosenRows, { rows, found }: Listed) {
    const stop = new AbortController();
    asking.current = stop;
    setSaid("");
    setRunning({ stop, share: undefined });
    try {
      const summary = await rows.summarise(found, {
        signal: stop.signal,
        onProgress: (looked) =>
          setRunning({ stop, share: looked / found.count }),
      });
      if (!stop.signal.aborted)
        setAsked({ what: "rows", chosen: about, summary });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      setRunning(undefined);
    }
  }

  async function remove(agreed: Asked) {
    const stop = new AbortController();
    setAsked(undefined);
    setRunning({ stop, share: undefined });
    setSaid(t("deleteBusy"));
    status.current?.focus();
    try {
      if (agreed.what === "everything") {
        await actions.removeEverything?.();
        setSaid(t("deletedEverything"));
      } else {
        const deletion = await actions.remove(agreed.chosen, {
          signal: stop.signal,
          onProgress: (share) => setRunning({ stop, share }),
        });
        setSaid(deletedWords(deletion, words));
      }
    } catch (error) {
      setSaid(t("deleteFailed", String(error)));
    } finally {
      setRunning(undefined);
    }
  }

  const ticked = [...chosen].sort((a, b) => b - a);
  return (
    <div class="deletion">
      <div class="actions" ref={buttons}>
        {listed && ticked.length > 0 && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() =>
              void ask(
                { rows: listed.rows, positions: ticked },
                {
                  ...listed,
                  found: {
                    count: ticked.length,
                    positionOf: (at) => ticked[at]!,
                  },
                },
              )
            }
          >
            {counted(words, "deleteChosen", ticked.length)}
          </button>
        )}
        {listed && listed.found.count > 0 && (
          <button
            type="button"
            id="delete-listed"
            disabled={isBusy}
            onClick={() => void ask(listed, listed)}
          >
            {counted(
              words,
              Object.values(listed.filter).some(Boolean)
                ? "deleteFound"
                : "deleteAll",
              listed.found.count,
            )}
          </button>
        )}
        {actions.removeEverything && (
          <button
            type="button"
            disabled={isBusy}
            onClick={() => setAsked({ what: "everything" })}
          >
            {t("deleteEverything")}
          </button>
        )}
      </div>
      {asked && (
        <Question
          asked={asked}
          agree={() => void remove(asked)}
          decline={() => {
            setAsked(undefined);
            buttons.current?.querySelector("button")?.focus();
          }}
          words={words}
        />
      )}
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {running?.share !== undefined && (
        <div class="progress">
          <progress aria-label={t("exportProgress")} value={running.share} />
          <button
            type="button"
            onClick={() => {
              running.stop.abort();
              status.current?.focus();
            }}
          >
            {t("exportCancel")}
          </button>
        </div>
      )}
    </div>
  );
}

function deletedWords(
  { rows, isWhole, reason }: Deletion,
  words: Words,
): string {
  if (isWhole) return counted(words, "deletedRows", rows);
  const stopped = words.t("deleteStopped", numberWords(rows, words));
  return reason === undefined ? stopped : `${stopped} ${reason}`;
}

interface QuestionProps {
  asked: Asked;
  agree: () => void;
  decline: () => void;
  words: Words;
}

function Question({ asked, agree, decline, words }: QuestionProps) {
  const { t } = words;
  const place = useRef<HTMLDivElement>(null);
  // At once: the next key must not fall on the button that asked.
  useLayoutEffect(() => place.current?.focus(), []);
  return (
    <div
      class="notice"
      role="group"
      aria-labelledby="delete-question"
      tabIndex={-1}
      ref={place}
    >
      <p id="delete-question">
        {asked.what === "everything"
          ? t("deleteEverythingText")
          : rowsWords(asked.summary, words)}
      </p>
      {asked.what === "rows" && <p>{t("deleteCounted")}</p>}
      <p>{t("deleteForGood")}</p>
      <div class="actions">
        <button type="button" onClick={agree}>
          {t("deleteYes")}
        </button>
        <button type="button" onClick={decline}>
          {t("deleteNo")}
        </button>
      </div>
    </div>
  );
}

function rowsWords(
  { rows, views, accounts, from = 0, to = 0 }: RowsSummary,
  words: Words,
): string {
  const time = new Intl.DateTimeFormat(words.t("languageTag"), {
    dateStyle: "medium",
    timeStyle: "medium",
    calendar: "gregory",
  });
  return counted(
    words,
    "deleteText",
    rows,
    numberWords(views, words),
    numberWords(accounts, words),
    time.format(from),
    time.format(to),
  );
}
