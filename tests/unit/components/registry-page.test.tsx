import { describe, expect, test, vi } from "vitest";
import { RegistryPage } from "@/components/registry-page";
import type { RegistryQuery, RegistryView } from "@/components/registry-view";
import { coverageCounts } from "@/utils/registry/coverage-counts";
import { searchEntities, type SearchIndex } from "@/utils/registry/search";
import { toRecord, toWantedRecord } from "@/utils/registry/search-records";
import { afterwards, draw } from "./draw";
import { englishWords } from "./english-words";
import { fakeAnswer } from "./fake-answer";

const nothing: RegistryQuery = { text: "", country: "", kind: "", status: "" };
const { registry, sources, entity } = fakeAnswer();

function indexOf(size: number): SearchIndex {
  return {
    entities: Array.from({ length: size }, (_, at) =>
      toRecord(
        {
          ...entity,
          id: `fr-body-${at}`,
          names: { en: `Body ${at}` },
          country: at % 2 ? "FR" : "DE",
        },
        sources,
        "en",
      ),
    ),
    wanted: [toWantedRecord({ name: "TRT", country: "TR", kind: "media" })],
  };
}

function ready(index: SearchIndex): RegistryView {
  return {
    type: "ready",
    registry,
    coverage: coverageCounts(index),
    search: ({ text, country }) =>
      searchEntities(index, text, Infinity, country ? { country } : {}),
  };
}

function page(view: RegistryView, asked = nothing, onQuery = () => {}) {
  return draw(
    <RegistryPage
      view={view}
      asked={asked}
      onQuery={onQuery}
      words={englishWords}
    />,
  );
}

const rowsOf = (place: HTMLElement) => place.querySelectorAll("[data-row]");
const press = (place: HTMLElement, key: string) =>
  afterwards(() => {
    place
      .querySelector("[role=grid]")!
      .dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });

describe("RegistryPage", () => {
  test("words each state", () => {
    expect(page({ type: "loading", read: 500 }).textContent).toContain(
      "500 entities so far",
    );
    expect(page({ type: "absent" }).textContent).toContain(
      "still being set up",
    );
    const broken = page({ type: "error", reason: "no disk." });
    expect(broken.querySelector("[role=alert]")?.textContent).toContain(
      "no disk.",
    );
  });

  test("shows version, date and counts", () => {
    expect(page(ready(indexOf(4))).textContent).toContain(
      "Version 3 of Nov 22, 2026. Entities: 4. Accounts on record: 4. Countries and bodies: 2.",
    );
  });

  test("draws few of many rows, and tells how many there are", () => {
    const place = page(ready(indexOf(100_000)));
    expect(rowsOf(place).length).toBeLessThan(60);
    const grid = place.querySelector("[role=grid]")!;
    expect(grid.getAttribute("aria-rowcount")).toBe("100001");
    expect(rowsOf(place)[0]!.getAttribute("aria-rowindex")).toBe("2");
  });

  test("is walked through with the arrow keys, one stop for Tab", async () => {
    const place = page(ready(indexOf(9)));
    await press(place, "ArrowDown");
    await press(place, "ArrowDown");
    await press(place, "ArrowUp");
    const stops = place.querySelectorAll('.rows a[tabindex="0"]');
    expect([...stops].map((stop) => stop.textContent)).toEqual(["Body 1"]);
    expect(document.activeElement).toBe(stops[0]);
    await press(place, "End");
    expect(document.activeElement?.textContent).toBe("Body 8");
    await press(place, "Home");
    expect(document.activeElement?.getAttribute("href")).toBe(
      "note.html?id=fr-body-0",
    );
  });

  test("keeps the row that has the focus, however long the list is", async () => {
    const place = page(ready(indexOf(1000)));
    await press(place, "End");
    expect(document.activeElement?.textContent).toBe("Body 999");
  });

  test("narrows by text and country, and tells what it was asked", async () => {
    const onQuery = vi.fn();
    const place = page(ready(indexOf(30)), nothing, onQuery);
    const country = place.querySelector<HTMLSelectElement>("#country")!;
    await afterwards(() => {
      country.value = "FR";
      country.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(place.textContent).toContain("Found: 15 of 30.");
    expect(onQuery).toHaveBeenLastCalledWith({ ...nothing, country: "FR" });
  });

  test("says of a wanted entity that no account is on record", () => {
    const place = page(ready(indexOf(3)), { ...nothing, text: "trt" });
    expect(place.querySelector(".aside")?.textContent).toBe(
      "No TikTok account is on record here for: \u2068TRT\u2069. That says nothing about whether there is one.",
    );
    expect(place.querySelector(".empty")?.textContent).toContain("Nobody else");
    const none = page(ready(indexOf(3)), { ...nothing, text: "zzz" });
    expect(none.querySelector(".empty")?.textContent).toContain(
      "Nothing in this registry fits.",
    );
  });

  test("has a table behind the coverage picture", () => {
    const place = page(ready(indexOf(4)));
    const cells = [...place.querySelectorAll("table tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent).join("|"),
    );
    expect(cells).toContain(
      "|with an account|without an account|wanted|accounts",
    );
    expect(cells).toContain("Türkiye|0|0|1|0");
    expect(place.querySelector(".bar")?.getAttribute("aria-label")).toBe(
      "with an account: 4; without: 0; wanted: 1",
    );
  });
});
