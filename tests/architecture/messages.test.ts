import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accountStatuses } from "@/data/entity";
import { kindIds } from "@/data/kinds";
import { languages } from "@/data/languages";
import {
  readTexts,
  readTranslation,
  translatedCodes,
} from "@/tests/words/catalogues";
import { toDo } from "@/tests/words/to-do";
import { messageKey } from "@/utils/words";

const root = path.resolve(import.meta.dirname, "../..");
const english = readTexts("en");

test("every language in the list has a catalogue, and every catalogue is listed", () => {
  expect([...translatedCodes(), "en"].sort()).toEqual(
    languages.map(({ code }) => code).sort(),
  );
});

describe.each(translatedCodes())("locale %s", (code) => {
  const texts = readTexts(code);
  const { changed: _later, ...faults } = toDo(
    english,
    texts,
    readTranslation(code),
  );

  // `npm run words -- <code>` lists them with their English texts.
  test.each(Object.entries(faults))("%s: nothing", (_what, keys) => {
    expect(keys).toEqual([]);
  });

  test("names its own language", () => {
    expect(texts.languageTag).toBe(code.replace("_", "-"));
  });

  test("keeps to the lengths that stores and toolbars allow", () => {
    expect(texts.extensionName!.length).toBeLessThanOrEqual(45);
    expect(texts.extensionDescription!.length).toBeLessThanOrEqual(132);
    expect(texts.toolbarOff!.length).toBeLessThanOrEqual(4);
    expect(texts.toolbarAsk!.length).toBeLessThanOrEqual(4);
  });
});

describe("English", () => {
  test.each(kindIds)("has the words of %s", (kind) => {
    for (const prefix of ["kind", "kindLong"])
      expect(english).toHaveProperty(messageKey(prefix, kind));
  });

  test.each(accountStatuses.filter((status) => status !== "active"))(
    "has a sentence for an account that is %s",
    (status) => {
      expect(english).toHaveProperty(`status_${status}`);
    },
  );

  test("judges nobody", () => {
    const words = Object.values(english).join("\n");
    expect(words).not.toMatch(
      /propaganda|regime|mouthpiece|\bfake\b|dangerous|warning/i,
    );
  });

  test("has no message that nothing uses, and every message that is used", () => {
    const code = ["entrypoints", "components", "utils", "wxt.config.ts"]
      .flatMap((place) =>
        place.endsWith(".ts")
          ? [place]
          : readdirSync(path.join(root, place), {
              recursive: true,
              encoding: "utf8",
            }).map((name) => `${place}/${name}`),
      )
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(path.join(root, name), "utf8"))
      .join("\n");
    const built =
      /^(?:kind|kindLong|sentence|status|confidence|surface|welcome|form|look|palette|textSize|kindForm|settings|file|report|stored|permission|language|feedStep|feedReason|role|condition|study|export|format|table|logSurface|logRole|group|quality|chartTime|recode)_/;
    const unused = Object.keys(english).filter(
      (key) =>
        !built.test(key) &&
        !code.includes(`"${key.replace(/_(?:one|other)$/, "")}"`) &&
        !code.includes(`__MSG_${key}__`) &&
        key !== "former" &&
        key !== "gone",
    );
    expect(unused).toEqual([]);
    const used = [...code.matchAll(/\bt\(\s*"(\w+)"/g)].map(([, key]) => key);
    expect(used.filter((key) => !Object.hasOwn(english, key ?? ""))).toEqual(
      [],
    );
  });
});
