import { describe, expect, test, vi } from "vitest";
import { LogRecode } from "@/components/log-recode";
import type { RecodeActions } from "@/components/log-view";
import type { RecodeReport } from "@/utils/exposure-log/recode";
import { afterwards, draw } from "./draw";
import { englishWords } from "./english-words";

const versions = [{ key: 1, version: 7, date: "2026-11-22", isCurrent: true }];
const nothing: RecodeReport = { rows: 3, changedRows: 0, changes: [] };
const exported = new File(["PK"], "letterhead-log.zip");

function part(actions: Partial<RecodeActions> = {}, hasKept = true) {
  return draw(
    <LogRecode
      versions={versions}
      hasKept={hasKept}
      recode={async () => nothing}
      save={async () => {}}
      {...actions}
      words={englishWords}
    />,
  );
}

async function press(place: HTMLElement, name: string) {
  const button = [...place.querySelectorAll("button")].find(
    ({ textContent }) => textContent === name,
  );
  expect(button, `no button “${name}”`).toBeDefined();
  await afterwards(async () => button!.click());
  await afterwards(async () => {});
}

async function handIn(place: HTMLElement, file: File) {
  const field = place.querySelector<HTMLInputElement>("#recode-file")!;
  await afterwards(async () => {
    Object.defineProperty(field, "files", { value: [file] });
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** Past the browser's own look at the fields, which the document of these tests has in part. */
async function compare(place: HTMLElement) {
  await afterwards(() => {
    place.querySelector("form")!.dispatchEvent(new Event("submit"));
  });
  await afterwards(async () => {});
}

const said = (place: HTMLElement) =>
  place.querySelector("[role=status]")!.textContent;

describe("LogRecode", () => {
  test("says that nothing would change", async () => {
    const place = part();
    await compare(place);
    expect(said(place)).toBe("All 3 rows would stay the same.");
  });

  test("says what would change, in words", async () => {
    const recode = async (): Promise<RecodeReport> => ({
      rows: 10,
      changedRows: 3,
      changes: [
        {
          author: "one",
          registryVersion: 6,
          rows: 2,
          views: 1,
          differences: {
            label_type: ["state-media", "public-media"],
            axes_editorial: ["", "independent"],
          },
        },
        {
          author: "two",
          registryVersion: 6,
          rows: 1,
          views: 1,
          differences: {
            label_type: ["party", ""],
            record_id: ["a-party", ""],
          },
        },
      ],
    });
    const place = part({ recode });
    await compare(place);
    expect(said(place)).toContain("3 of 10 rows would change");
    const lines = [...place.querySelectorAll(".differences")].map((cell) =>
      [...cell.children].map(({ textContent }) => textContent),
    );
    expect(lines).toEqual([
      [
        "Kind: “State-controlled media” would be “Public broadcaster”",
        expect.stringContaining("“nothing” would be “its editors decide”"),
      ],
      ["would not be in the registry"],
    ]);
  });

  test("without a kept log reads the file that is handed in, and saves from the same", async () => {
    const recode = vi.fn<RecodeActions["recode"]>(async () => nothing);
    const save = vi.fn<RecodeActions["save"]>(async () => {});
    const place = part({ recode, save }, false);
    expect(place.querySelector("[type=radio]")).toBeNull();
    await handIn(place, exported);
    await compare(place);
    expect(recode.mock.lastCall!.slice(0, 2)).toEqual([exported, 1]);
    await press(place, "Save this report with all rows (zip)");
    expect(save.mock.lastCall!.slice(0, 2)).toEqual([exported, 1]);
    expect(said(place)).toBe("Saved to your downloads.");
  });

  test("says what is wrong with a file, and shows no report", async () => {
    const recode = async () => {
      throw new Error(
        "exposures.csv, line 3, column role: “x” cannot stand there.",
      );
    };
    const place = part({ recode }, false);
    await handIn(place, exported);
    await compare(place);
    expect(said(place)).toBe(
      "This did not work. exposures.csv, line 3, column role: “x” cannot stand there.",
    );
    expect(place.querySelector(".actions")).toBeNull();
  });

  test("tells how far it is, and stops when it is told to", async () => {
    const recode = vi.fn<RecodeActions["recode"]>(
      (_of, _key, { signal, onProgress }) => {
        onProgress!(2048);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        });
      },
    );
    const place = part({ recode });
    await compare(place);
    expect(place.querySelector(".progress")!.textContent).toContain(
      "2,048 rows so far",
    );
    await press(place, "Cancel");
    expect(said(place)).toBe("Cancelled. Nothing was saved.");
    expect(place.querySelector(".progress")).toBeNull();
  });
});
