import { render } from "preact";
import { NoteActions } from "@/components/note-actions";
import { NoteLetter } from "@/components/note-letter";
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
import { standingOf } from "@/utils/registry/index-entries";
import { lookUpEntity, type EntityAnswer } from "@/utils/registry/lookup";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { readSideFiles } from "@/utils/registry/side-files";
import { readDaysTooOld } from "@/utils/registry/sync/feed-state";
import { nameOf } from "@/utils/sentence";
import { shareText } from "@/utils/share-text";

const { root, words } = await preparePage();
const asked = new URLSearchParams(location.search);

async function find(): Promise<EntityAnswer | null> {
  const id = asked.get("id");
  return id === null
    ? lookUpEverywhere((asked.get("handle") ?? "").toLowerCase())
    : lookUpEntity(await openDatabase(), id);
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

/** Why there is no note: an account that is never labelled is named with the one that it is mistaken for. */
async function sayMissing() {
  const handle = (asked.get("handle") ?? "").toLowerCase();
  const database = await openDatabase();
  const never = await database.get("never", handle);
  return never
    ? words.t("popupNever", handle, never.mistakenFor)
    : words.t("noteMissing");
}

async function show() {
  const [answer, daysTooOld] = await Promise.all([find(), readDaysTooOld()]);
  if (answer)
    document.title = `${nameOf(answer.entity.names, words.t("languageTag"))} – Letterhead`;
  const handle = answer?.account?.handle ?? answer?.entity.accounts[0]?.handle;
  const own = handle === undefined ? {} : await readOwnEntry(handle);
  const link = handle === undefined ? undefined : publicLink(handle);
  const programmes = answer ? await programmesOf(answer) : [];
  render(
    <>
      <PageLinks words={words} />
      {daysTooOld !== undefined && (
        <p role="status">{counted(words, "registryTooOld", daysTooOld)}</p>
      )}
      {answer ? (
        <>
          <NoteLetter
            answer={answer}
            standing={standing(answer)}
            programmes={programmes}
            words={words}
          />
          <NoteActions
            handle={handle}
            own={own}
            copy={() =>
              navigator.clipboard.writeText(shareText(answer, words, link))
            }
            copyLink={
              link ? () => navigator.clipboard.writeText(link) : undefined
            }
            words={words}
          />
        </>
      ) : (
        <NoteMissing handle={asked.get("handle")}>
          {await sayMissing()}
        </NoteMissing>
      )}
    </>,
    root,
  );
}

show().catch((error: unknown) => {
  render(<p role="alert">{words.t("popupNoRegistry", String(error))}</p>, root);
});
