import { render } from "preact";
import "@/components/page.css";
import { PageLinks } from "@/components/page-links";
import "@/components/page-links.css";
import { RegistryPage } from "@/components/registry-page";
import type { RegistryQuery, RegistryView } from "@/components/registry-view";
import "@/components/coverage.css";
import "@/components/registry.css";
import { openDatabase } from "@/utils/database";
import { preparePage } from "@/utils/dom/prepare-page";
import { coverageCounts } from "@/utils/registry/coverage-counts";
import { readRegistryState } from "@/utils/registry/state";
import { loadSearch } from "@/utils/registry/load-search";
import { onIndexChange } from "@/utils/registry/read-index";
import { searchEntities, type SearchIndex } from "@/utils/registry/search";
import { readSideFiles } from "@/utils/registry/side-files";
import { readQuery, writeQuery } from "./query-in-address";

const { root, words } = await preparePage("registryTitle");
let isReady = false;

function draw(view: RegistryView) {
  render(
    <>
      <PageLinks current="registry.html" words={words} />
      <RegistryPage
        view={view}
        asked={readQuery(location.search)}
        onQuery={writeQuery}
        words={words}
      />
    </>,
    root,
  );
}

function searchIn(index: SearchIndex) {
  return ({ text, country, kind, status }: RegistryQuery) =>
    searchEntities(index, text, Infinity, {
      ...(country && { country }),
      ...(kind && { kind }),
      ...(status && { status }),
    });
}

async function show() {
  draw({ type: "loading", read: 0 });
  const database = await openDatabase();
  const registry = await database.get("registry", "current");
  if (!registry) {
    const state = await readRegistryState();
    const failed = state?.ok === false;
    draw(failed ? { type: "error", reason: state.reason } : { type: "absent" });
    return;
  }
  const { wanted } = await readSideFiles();
  const index = await loadSearch(
    database,
    wanted,
    words.t("languageTag"),
    (read) => draw({ type: "loading", read }),
  );
  isReady = true;
  const coverage = coverageCounts(index);
  draw({ type: "ready", registry, coverage, search: searchIn(index) });
}

function showOrTell() {
  show().catch((error: unknown) =>
    draw({ type: "error", reason: String(error) }),
  );
}

// The page may be opened before the registry is set up for the first time.
onIndexChange(() => {
  if (!isReady) showOrTell();
}, new AbortController().signal);
showOrTell();
