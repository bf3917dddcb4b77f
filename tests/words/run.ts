import { writeFileSync } from "node:fs";
import { Command } from "commander";
import {
  hashOf,
  readTexts,
  readTranslation,
  translatedCodes,
  translationFile,
} from "./catalogues";
import { toDo, wantedTexts } from "./to-do";

const english = readTexts("en");

new Command("words")
  .description("What translators still have to do.")
  .argument("[language]", "code of one language, such as pt_BR")
  .option("--done", "write down that its texts translate today's English")
  .action((code: string | undefined, { done }: { done?: true }) => {
    if (code === undefined) for (const each of translatedCodes()) sum(each);
    else if (done) writeDown(code);
    else list(code);
  })
  .parse();

function left(code: string) {
  return toDo(english, readTexts(code), readTranslation(code));
}

/** One line a language. */
function sum(code: string) {
  const counts = Object.entries(left(code))
    .filter(([, keys]) => keys.length > 0)
    .map(([what, keys]) => `${what} ${keys.length}`);
  console.log(`${code.padEnd(6)} ${counts.join(", ") || "done"}`);
}

function list(code: string) {
  const wanted = wantedTexts(english, readTexts(code).languageTag ?? "en");
  for (const [what, keys] of Object.entries(left(code)))
    for (const key of keys)
      console.log(`${what} ${key}: ${wanted.get(key) ?? ""}`);
  sum(code);
}

function writeDown(code: string) {
  const texts = readTexts(code);
  const { sameOnPurpose } = readTranslation(code);
  const translatedFrom = Object.fromEntries(
    [...wantedTexts(english, texts.languageTag ?? "en")]
      .filter(([key]) => texts[key])
      .map(([key, text]) => [key, hashOf(text)]),
  );
  writeFileSync(
    translationFile(code),
    `${JSON.stringify({ sameOnPurpose, translatedFrom }, null, 2)}\n`,
  );
  sum(code);
}
