import { render } from "preact";
import "@/components/options.css";
import { OptionsForm, type OptionsFormProps } from "@/components/options-form";
import "@/components/page.css";
import { chooseForAccount } from "@/utils/account-choices";
import { applyAppearance } from "@/utils/dom/apply-appearance";
import { applyLanguage } from "@/utils/dom/apply-language";
import { preparePage } from "@/utils/dom/prepare-page";
import { saveFile } from "@/utils/dom/save-file";
import { toPlain } from "@/utils/plain-text";
import { readWords } from "@/utils/read-words";
import { kindFormOf, longest, type Settings } from "@/utils/settings";
import {
  largestFile,
  readSettingsFile,
  writeSettingsFile,
} from "@/utils/settings-file";
import {
  changeSettings,
  readSettings,
  type SettingsState,
} from "@/utils/settings-store";
import { readQuery } from "@/utils/tiktok/query";
import { watchFeeds } from "./feed-settings";

const page = await preparePage("pageOptions");
const { root } = page;
let { words } = page;
const asked = new URLSearchParams(location.search).get("account") ?? "";
let said = "";
let feeds: OptionsFormProps["feeds"];

function readHandle(typed: string): string | undefined {
  const query = readQuery(typed);
  return query.type === "handle" ? query.handle : undefined;
}

function sayProblem({ problem }: SettingsState): string | undefined {
  return problem && words.t(`settings_${problem.reason}`, problem.detail);
}

async function takeFile(file: File) {
  const text = file.size > largestFile ? "" : await file.text();
  const read =
    file.size > largestFile
      ? ({ ok: false, reason: "large" } as const)
      : readSettingsFile(text);
  if (read.ok) await change(() => read.value);
  said = read.ok
    ? words.t("optionsImported")
    : words.t(`file_${read.reason}`, "detail" in read ? read.detail : "");
  await show(await readSettings());
}

async function change(work: (settings: Settings) => Settings) {
  said = "";
  await show(await changeSettings(work));
}

/** The page itself is the first to speak a language that was picked. */
async function show(state: SettingsState) {
  words = await readWords(state.settings.language);
  applyLanguage(words);
  document.title = `${words.t("pageOptions")} – Letterhead`;
  draw(state);
}

function draw(state: SettingsState) {
  const { settings, locked } = state;
  applyAppearance(settings);
  render(
    <OptionsForm
      words={words}
      settings={settings}
      locked={locked}
      problem={sayProblem(state)}
      set={(part) => void change((old) => ({ ...old, ...part }))}
      formOf={(kind) => kindFormOf(settings, kind)}
      accounts={{
        accounts: settings.accounts,
        longest,
        asked: readHandle(asked) ?? "",
        readHandle,
        toPlain,
        onChange: (handle, choice) =>
          void change((old) => chooseForAccount(old, handle, choice)),
      }}
      feeds={feeds}
      file={{
        said,
        save: () =>
          saveFile("letterhead-settings.json", writeSettingsFile(settings)),
        read: (file) => void takeFile(file),
      }}
    />,
    root,
  );
}

await show(await readSettings());
watchFeeds(
  () => words,
  (read) => {
    feeds = read;
    void readSettings().then(draw);
  },
  new AbortController().signal,
);
