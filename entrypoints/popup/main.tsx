import { render } from "preact";
import { AccessNotice } from "@/components/access-notice";
import { Lookup, type LookupResult } from "@/components/lookup";
import "@/components/page.css";
import "@/components/popup.css";
import { RegistryLine } from "@/components/registry-line";
import { hasAccess, requestAccess } from "@/utils/access";
import { browser } from "@/utils/browser";
import { openDatabase } from "@/utils/database";
import { preparePage } from "@/utils/dom/prepare-page";
import { browserWords } from "@/utils/i18n";
import { lookUpHandle } from "@/utils/registry/look-up-typed";
import { readRegistryState } from "@/utils/registry/state";
import { readDaysTooOld } from "@/utils/registry/sync/feed-state";
import { readQuery } from "@/utils/tiktok/query";

const words = browserWords();
const root = preparePage(words);
const database = openDatabase();

async function lookUp(typed: string): Promise<LookupResult> {
  const query = readQuery(typed);
  return query.type === "handle"
    ? lookUpHandle(await database, query.handle)
    : query;
}

function openNote(handle: string) {
  const url = browser.runtime.getURL(
    `note.html?handle=${encodeURIComponent(handle)}`,
  );
  void browser.tabs.create({ url }).then(() => window.close());
}

async function show() {
  const [isAllowed, state, daysTooOld] = await Promise.all([
    hasAccess(),
    readRegistryState(),
    readDaysTooOld(),
  ]);
  render(
    <>
      <Lookup words={words} lookUp={lookUp} openNote={openNote} />
      {!isAllowed && <AccessNotice words={words} request={requestAccess} />}
      <RegistryLine state={state} daysTooOld={daysTooOld} words={words} />
    </>,
    root,
  );
}

show().catch((error: unknown) => {
  const reason = String(error);
  render(<RegistryLine state={{ ok: false, reason }} words={words} />, root);
});
