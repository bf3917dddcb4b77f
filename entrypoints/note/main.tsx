import { render } from "preact";
import { NotePage, type PastNote } from "@/components/note-page";
import "@/components/note.css";
import "@/components/page.css";
import { NoteMissing } from "@/components/note-missing";
import { PageLinks } from "@/components/page-links";
import "@/components/page-links.css";
import { publicLink } from "@/utils/addresses";
import { counted } from "@/utils/counted";
import { openDatabase } from "@/utils/database";
import { preparePage } from "@/utils/dom/prepare-page";
import { logError } from "@/utils/logger";
import { readOwnEntry } from "@/utils/own-entry";
import {
  answerFrom,
  listEarlier,
  readEarlier,
  type EarlierVersion,
} from "@/utils/registry/as-of";
import { entityChanges } from "@/utils/registry/entity-changes";
import { standingOf } from "@/utils/registry/index-entries";
import { lookUpEntity, type EntityAnswer } from "@/utils/registry/lookup";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { readSideFiles } from "@/utils/registry/side-files";
import { readDaysTooOld } from "@/utils/registry/sync/feed-state";
import { nameOf } from "@/utils/sentence";
import { shareText } from "@/utils/share-text";

const { root, words } = await preparePage();
const { t } = words;
const asked = new URLSearchParams(location.search);
const database = openDatabase();

async function find(): Promise<EntityAnswer | null> {
  const id = asked.get("id");
  return id === null
    ? lookUpEverywhere((asked.get("handle") ?? "").toLowerCase())
    : lookUpEntity(await database, id);
}

/** A note stands without the programmes, so it does not fail with them. */
async function programmesOf({ entity }: EntityAnswer) {
  try {
    const { programmes } = await readSideFiles();
    return programmes.filter(({ accounts }) => accounts.includes(entity.id));
  } catch (error) {
    logError("side files", error);
    return [];
  }
}

/** Of several accounts, one that speaks today decides how the label stands. */
function standing({ entity, account }: EntityAnswer) {
  const all = account ? [account] : entity.accounts;
  const standings = all.map((each) => standingOf(entity, each));
  return (
    standings.find((each) => each === "current") ?? standings[0] ?? "current"
  );
}

/** The note as an earlier registry had it, and what changed since. */
async function readPast(
  { entity }: EntityAnswer,
  { sha256 }: EarlierVersion,
): Promise<PastNote | undefined> {
  const registry = await readEarlier(await database, sha256);
  if (!registry) return undefined;
  const past = answerFrom(registry, entity.id);
  return { answer: past, changes: entityChanges(past?.entity, entity) };
}

/** Whether the main registry has the note: only its versions can be read as they stood. */
async function listPast({ entity }: EntityAnswer): Promise<EarlierVersion[]> {
  const open = await database;
  return (await open.get("entities", entity.id)) ? listEarlier(open) : [];
}

/** Why there is no note: an account that is never labelled is named with the one that it is mistaken for. */
async function sayMissing() {
  const handle = (asked.get("handle") ?? "").toLowerCase();
  const never = await (await database).get("never", handle);
  return never ? t("popupNever", handle, never.mistakenFor) : t("noteMissing");
}

async function show() {
  const [answer, daysTooOld] = await Promise.all([find(), readDaysTooOld()]);
  if (answer)
    document.title = `${nameOf(answer.entity.names, t("languageTag"))} – Letterhead`;
  const handle = answer?.account?.handle ?? answer?.entity.accounts[0]?.handle;
  const own = handle === undefined ? {} : await readOwnEntry(handle);
  const link = handle === undefined ? undefined : publicLink(handle);
  const programmes = answer ? await programmesOf(answer) : [];
  const missing = answer ? "" : await sayMissing();
  const write = (text: string) => navigator.clipboard.writeText(text);
  const draw = (earlier: readonly EarlierVersion[]) =>
    render(
      <>
        <PageLinks words={words} />
        {daysTooOld !== undefined && (
          <p role="status">{counted(words, "registryTooOld", daysTooOld)}</p>
        )}
        {answer ? (
          <NotePage
            answer={answer}
            standingOf={standing}
            programmes={programmes}
            earlier={earlier}
            readPast={(version) => readPast(answer, version)}
            actions={{
              handle,
              own,
              copy: () => write(shareText(answer, words, link)),
              copyLink: link ? () => write(link) : undefined,
            }}
            words={words}
          />
        ) : (
          <NoteMissing handle={asked.get("handle")}>{missing}</NoteMissing>
        )}
      </>,
      root,
    );
  draw([]);
  if (answer) draw(await listPast(answer));
}

show().catch((error: unknown) => {
  render(<p role="alert">{t("popupNoRegistry", String(error))}</p>, root);
});
