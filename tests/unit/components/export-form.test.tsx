import { describe, expect, test } from "vitest";
import {
  ExportForm,
  type ExportFormProps,
  type ExportWatch,
} from "@/components/export-form";
import { eventually } from "@/tests/support/eventually";
import { afterwards, draw } from "./draw";
import { englishWords } from "./english-words";

type Props = ExportFormProps<"csv" | "parquet", "none" | "CC0-1.0">;

const files = [
  { path: "a.csv", bytes: 2000, rows: 3, start: "<b>x</b>\n", isWhole: false },
  { path: "a.parquet", bytes: 9, rows: 3, start: undefined, isWhole: true },
];

function show(given: Partial<Props> = {}) {
  const asked: Parameters<Props["preview"]>[0][] = [];
  const saved: unknown[] = [];
  const page = draw(
    <ExportForm
      words={englishWords}
      formats={["csv", "parquet"]}
      licences={[
        ["none", ""],
        ["CC0-1.0", "CC0 1.0 Universal"],
      ]}
      preview={async (choice) => {
        asked.push(choice);
        return files;
      }}
      save={async (choice) => void saved.push(choice)}
      {...given}
    />,
  );
  return { page, asked, saved };
}

const button = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll("button")].find(
    ({ textContent }) => textContent === words,
  );
const press = (page: HTMLElement, words: string) =>
  void afterwards(() => button(page, words)!.click());
const choose = (page: HTMLElement, words: string) =>
  void afterwards(() =>
    [...page.querySelectorAll("label")]
      .find(({ textContent }) => textContent === words)!
      .querySelector("input")!
      .click(),
  );
const status = (page: HTMLElement) =>
  page.querySelector("[role=status]")!.textContent;

describe("ExportForm", () => {
  test("saves nothing that was not shown", async () => {
    const { page, asked, saved } = show();
    expect(button(page, "Save")).toBeUndefined();
    press(page, "Show what will leave");
    await eventually(() => expect(button(page, "Save")).toBeDefined());
    const shown = page.querySelector(".files")!;
    expect(shown.textContent).toContain("a.csv rows: 3 · 2 kB<b>x</b>");
    expect(shown.querySelector("b")).toBeNull();
    press(page, "Save");
    await eventually(() =>
      expect(status(page)).toBe("Saved to your downloads."),
    );
    expect(saved).toEqual(asked);
  });

  test("shows again what was changed after it was shown", async () => {
    const { page, asked } = show();
    press(page, "Show what will leave");
    await eventually(() => expect(button(page, "Save")).toBeDefined());
    choose(page, "One table");
    expect(button(page, "Save")).toBeUndefined();
    choose(page, "Parquet, with types");
    press(page, "Show what will leave");
    await eventually(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ what: "table", format: "parquet" });
  });

  test("leaves out the tables that are not wanted", async () => {
    const { page, asked } = show();
    choose(page, "What you agreed to");
    press(page, "Show what will leave");
    await eventually(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.tables).not.toContain("consents");
    expect(asked[0]!.tables).toContain("exposures");
  });

  test("tells how far it is and can be cancelled", async () => {
    let watch: ExportWatch | undefined;
    const { page } = show({
      preview: (_choice, given) => {
        watch = given;
        return new Promise((_resolve, reject) =>
          given.signal.addEventListener("abort", () =>
            reject(given.signal.reason as Error),
          ),
        );
      },
    });
    press(page, "Show what will leave");
    void afterwards(() => watch!.onProgress({ rows: 1200, of: 5000 }));
    expect(page.querySelector("progress")!.value).toBe(1200);
    expect(page.querySelector(".progress")!.textContent).toContain(
      "1,200 of 5,000 rows read",
    );
    press(page, "Cancel");
    await eventually(() =>
      expect(status(page)).toBe("Cancelled. Nothing was saved."),
    );
    expect(page.querySelector("progress")).toBeNull();
  });

  test("says what went wrong", async () => {
    const { page } = show({
      preview: () => Promise.reject(new Error("The disk is full.")),
    });
    press(page, "Show what will leave");
    await eventually(() => expect(status(page)).toContain("The disk is full."));
  });
});
