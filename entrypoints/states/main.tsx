import { render } from "preact";
import { BackgroundNote } from "@/components/background-note";
import "@/components/note.css";
import "@/components/page.css";
import { PageLinks } from "@/components/page-links";
import "@/components/page-links.css";
import { openDatabase, type Database } from "@/utils/database";
import { preparePage } from "@/utils/dom/prepare-page";
import { readSources } from "@/utils/registry/load-search";
import { readSideFiles, type SideFiles } from "@/utils/registry/side-files";
import { nameOf } from "@/utils/sentence";

const { root, words } = await preparePage("statesTitle");

async function namesOf(database: Database, { programmes }: SideFiles) {
  const ids = programmes.flatMap(({ accounts }) => accounts);
  const found = await Promise.all(
    ids.map((id) => database.get("entities", id)),
  );
  return Object.fromEntries(
    found.flatMap((entity) =>
      entity ? [[entity.id, nameOf(entity.names, words.t("languageTag"))]] : [],
    ),
  );
}

async function show() {
  const database = await openDatabase();
  const [files, sources, registry] = await Promise.all([
    readSideFiles(),
    readSources(database),
    database.get("registry", "current"),
  ]);
  render(
    <>
      <PageLinks current="states.html" words={words} />
      {registry ? (
        <BackgroundNote
          {...files}
          sources={sources}
          names={await namesOf(database, files)}
          registry={registry}
          words={words}
        />
      ) : (
        <p role="status">{words.t("registryAbsent")}</p>
      )}
    </>,
    root,
  );
  // The browser looked for the place in the address before there was one.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

show().catch((error: unknown) => {
  render(<p role="alert">{words.t("popupNoRegistry", String(error))}</p>, root);
});
