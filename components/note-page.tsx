import { useState } from "preact/hooks";
import type { Programme } from "@/data/side-files";
import { dateWords } from "@/utils/date-words";
import type { EarlierVersion } from "@/utils/registry/as-of";
import type { EntityChange } from "@/utils/registry/entity-changes";
import type { EntityAnswer } from "@/utils/registry/lookup";
import type { Standing, Words } from "@/utils/words";
import { AsOf } from "./as-of";
import { NoteActions, type NoteActionsProps } from "./note-actions";
import { NoteChanges } from "./note-changes";
import { NoteLetter } from "./note-letter";

/** A note as an earlier registry had it; `null` where it had none; and what changed since. */
export interface PastNote {
  readonly answer: EntityAnswer | null;
  readonly changes: readonly EntityChange[];
}

export interface NotePageProps {
  answer: EntityAnswer;
  standingOf: (answer: EntityAnswer) => Standing;
  programmes: readonly Programme[];
  /** Registries that are kept on this device beside the current one. */
  earlier: readonly EarlierVersion[];
  readPast: (version: EarlierVersion) => Promise<PastNote | undefined>;
  actions: Omit<NoteActionsProps, "words">;
  words: Words;
}

/** A note, now or as it stood in a registry that is kept, and what can be done with it. */
export function NotePage(props: NotePageProps) {
  const { answer, standingOf, programmes, earlier, actions, words } = props;
  const { t } = words;
  const [version, setVersion] = useState<EarlierVersion | undefined>();
  const [past, setPast] = useState<PastNote | undefined>();

  async function choose(sha256: string) {
    const chosen = earlier.find((each) => each.sha256 === sha256);
    const note = chosen && (await props.readPast(chosen));
    setPast(note);
    setVersion(chosen);
  }

  const shown = past ? past.answer : answer;
  const named =
    version &&
    ([dateWords(version.date, words), String(version.version)] as const);
  return (
    <>
      <AsOf
        current={answer.registry}
        earlier={earlier}
        shown={version?.sha256 ?? ""}
        choose={(sha256) => void choose(sha256)}
        words={words}
      />
      <p role="status">{named && t(sayPast(past), ...named)}</p>
      {past && (
        <NoteChanges
          changes={past.changes}
          sources={{ ...past.answer?.sources, ...answer.sources }}
          words={words}
        />
      )}
      {shown && (
        <NoteLetter
          answer={shown}
          standing={standingOf(shown)}
          programmes={past ? [] : programmes}
          words={words}
        />
      )}
      <NoteActions {...actions} words={words} />
    </>
  );
}

function sayPast(past: PastNote | undefined) {
  if (!past) return "asOfGone";
  return past.answer ? "asOfShown" : "asOfAbsent";
}
