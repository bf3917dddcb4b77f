import { render } from "preact";
import "@/components/page.css";
import { Popup } from "@/components/popup";
import "@/components/popup.css";
import { RegistryLine } from "@/components/registry-line";
import { hasAccess, requestAccess } from "@/utils/access";
import { publicLink } from "@/utils/addresses";
import { openDatabase } from "@/utils/database";
import { hideAccount } from "@/utils/account-choices";
import { applyAppearance } from "@/utils/dom/apply-appearance";
import { preparePage } from "@/utils/dom/prepare-page";
import { showBadge } from "@/utils/messaging/ask-page";
import { toPlain } from "@/utils/plain-text";
import { readReports } from "@/utils/own-entry";
import { readFeedChoices } from "@/utils/registry/feeds";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { readRecording } from "@/utils/recording";
import { lookUpTyped } from "@/utils/registry/look-up-typed";
import { readNames, type Names } from "@/utils/registry/read-names";
import { takeRegistryState } from "@/utils/registry/state";
import { readFeeding } from "@/utils/registry/sync/feed-state";
import { changeSettings, readSettings } from "@/utils/settings-store";
import { shareText } from "@/utils/share-text";
import { readQuery } from "@/utils/tiktok/query";
import { readPageInFront } from "./read-page-in-front";

const { root, words } = await preparePage();
const database = openDatabase();
const choices = readFeedChoices();
const asked = new URLSearchParams(location.search).get("q") ?? "";
/** What was typed while the script was loaded stands in the field. */
const typed = root.querySelector("input")?.value || asked;

function lookUpIn(names: Names | undefined) {
  return async (typed: string) => {
    const text = toPlain(typed.slice(0, 2000)).trim();
    if (text === "") return undefined;
    const languageTag = words.t("languageTag");
    const { added } = await choices;
    const sources = {
      database: await database,
      names,
      languageTag,
      ...(added.length > 0 && { lookUp: lookUpEverywhere }),
    };
    return lookUpTyped(sources, readQuery(text), text);
  };
}

/** What is read from the device. */
async function readRest() {
  const [isAllowed, state, inForce, reports, recording] = await Promise.all([
    hasAccess(),
    takeRegistryState(),
    readSettings(),
    readReports(),
    readRecording(),
  ]);
  const feeding = state?.ok ? await readFeeding(state.origin) : undefined;
  return { isAllowed, state, inForce, reports, feeding, recording };
}

/** The field is drawn at once; what is known beside it follows as it is read. */
async function show() {
  let rest: Awaited<ReturnType<typeof readRest>> | undefined;
  let page: Awaited<ReturnType<typeof readPageInFront>> | undefined;
  let lookUp = lookUpIn(undefined);

  async function change(work: Parameters<typeof changeSettings>[0]) {
    const inForce = await changeSettings(work);
    if (rest) rest = { ...rest, inForce };
    draw();
  }

  function draw() {
    const { settings, locked } = rest?.inForce ?? {};
    const { tabId, front } = page ?? {};
    const show = (handle: string, at: number) =>
      void showBadge(tabId!, handle, at).then(() => window.close());
    render(
      <Popup
        words={words}
        lookup={{
          asked: typed,
          lookUp,
          own: (handle) => ({
            ...settings?.accounts[handle],
            reported: rest?.reports[handle],
          }),
          isHidden: (handle) => !!settings?.accounts[handle]?.isHidden,
          copy: (answer) =>
            navigator.clipboard.writeText(
              shareText(answer, words, publicLink(answer.account.handle)),
            ),
          hide: (handle, isHidden) =>
            void change((old) => hideAccount(old, handle, isHidden)),
        }}
        rest={
          rest &&
          settings && {
            page: front && { page: front, show },
            state: rest.state,
            today: new Date(),
            feeding: rest.feeding,
            isAllowed: rest.isAllowed,
            requestAccess,
            isOn: settings.isOn,
            isLocked: !!locked?.includes("isOn"),
            study:
              rest.recording && (rest.recording.isOn ? "recording" : "paused"),
            setOn: (isOn) => void change((old) => ({ ...old, isOn })),
          }
        }
      />,
      root,
    );
  }

  draw();
  rest = await readRest();
  const { settings } = rest.inForce;
  applyAppearance(settings);
  draw();
  if (asked === "") {
    page = await readPageInFront(await database, settings, words);
    draw();
  }
  lookUp = lookUpIn(await readNames(await database));
  draw();
}

show().catch((error: unknown) => {
  const reason = String(error);
  render(
    <RegistryLine
      state={{ ok: false, reason }}
      today={new Date()}
      words={words}
    />,
    root,
  );
});
