import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accountStatuses } from "@/data/entity";
import { kindIds } from "@/data/kinds";
import { messageKey } from "@/utils/words";

interface Catalogue {
  [key: string]: { message: string };
}

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "public/_locales");
const read = (locale: string): Catalogue =>
  JSON.parse(readFileSync(path.join(folder, locale, "messages.json"), "utf8"));
const english = read("en");

const placeholders = (text: string) =>
  [...text.matchAll(/\$\d/g)].map(String).sort();

describe.each(readdirSync(folder))("locale %s", (locale) => {
  const catalogue = read(locale);

  test("has the keys of English", () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.keys(english))(
    "%s has the placeholders of English",
    (key) => {
      expect(placeholders(catalogue[key]?.message ?? "")).toEqual(
        placeholders(english[key]!.message),
      );
    },
  );
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
    const words = Object.values(english)
      .map(({ message }) => message)
      .join("\n");
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
      /^(?:kind|kindLong|sentence|status|confidence|surface|welcome|form|look|palette|textSize|kindForm|settings|file|report|stored|permission|feedStep|feedReason)_/;
    const unused = Object.keys(english).filter(
      (key) =>
        !built.test(key) &&
        !code.includes(`"${key}"`) &&
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
