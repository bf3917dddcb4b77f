import { render } from "preact";
import { NoteLetter } from "@/components/note-letter";
import "@/components/page.css";
import "@/components/note.css";
import { openDatabase } from "@/utils/database";
import { browserWords } from "@/utils/i18n";
import { standingOf } from "@/utils/registry/index-entries";
import { lookUpAccount } from "@/utils/registry/lookup";
import { nameOf } from "@/utils/sentence";
import { preparePage } from "@/utils/dom/prepare-page";

const words = browserWords();
const root = preparePage(words);

async function show() {
  const handle = new URLSearchParams(location.search).get("handle") ?? "";
  const answer = await lookUpAccount(await openDatabase(), handle);
  if (!answer) {
    render(<p>{words.t("noteMissing")}</p>, root);
    return;
  }
  const { entity, account } = answer;
  document.title = `${nameOf(entity.names, words.t("languageTag"))} – Letterhead`;
  const standing = standingOf(entity, account);
  render(
    <NoteLetter answer={answer} standing={standing} words={words} />,
    root,
  );
}

show().catch((error: unknown) => {
  render(<p role="alert">{words.t("popupNoRegistry", String(error))}</p>, root);
});
