import { describe, expect, test } from "vitest";
import { missingMeanings, type Column, type Table } from "@/data/log/column";
import { logVersion } from "@/data/log/rules";
import { ownStudy, studyFileSchema } from "@/data/log/study";
import { tables } from "@/data/log/tables";

const all: readonly Table[] = tables;
const nameOf = ({ name }: { name: string }) => name;

describe.each(all)("table $name", (table) => {
  test("names each column once, and its keys among them", () => {
    const names = table.columns.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...table.primaryKey]));
    for (const key of table.foreignKeys) {
      const other = all.find(({ name }) => name === (key.table || table.name));
      expect(names).toEqual(expect.arrayContaining([...key.fields]));
      expect(other?.columns.map(nameOf)).toEqual(
        expect.arrayContaining([...key.references]),
      );
    }
  });

  test.each(table.columns)("$name is defined", (column: Column) => {
    expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(column.definition).toMatch(/.\.$/);
    expect(Number(column.since)).toBeLessThanOrEqual(Number(logVersion));
    for (const code of column.missing) {
      expect(missingMeanings).toHaveProperty([code]);
      expect(column.values ?? []).not.toContain(code);
    }
  });
});

describe("studyFileSchema", () => {
  const study = ownStudy({ title: "T", contact: "C", consent: "A\n\nB" });

  test("takes a study of one's own", () => {
    expect(studyFileSchema.parse(study)).toEqual(study);
  });

  test.each([
    ["a title that turns the reading direction", { title: "a\u202eb" }],
    [
      "a hidden character in the consent",
      { consent: { version: "1", text: "a\u0007" } },
    ],
    ["no consent text", { consent: { version: "1", text: "" } }],
    ["a day that does not exist", { ends: "2026-02-30" }],
    ["a rule that does not exist", { exposureRule: "glance" }],
    ["no condition", { labels: { conditions: [] } }],
    ["an unknown condition", { labels: { conditions: [{ name: "louder" }] } }],
    ["more than it knows", { upload: "https://example.org" }],
  ])("refuses %s", (_what, change) => {
    expect(studyFileSchema.safeParse({ ...study, ...change }).success).toBe(
      false,
    );
  });
});
