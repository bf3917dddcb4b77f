import { describe, expect, test, vi } from "vitest";
import { LogReview } from "@/components/log-review";
import type { LogActions, LogView, ShownLog } from "@/components/log-view";
import type { ListedExposure } from "@/utils/exposure-log/compact-block";
import type { LogRows } from "@/utils/exposure-log/log-rows";
import { noSums } from "@/utils/exposure-log/seen-sums";
import { afterwards, draw } from "./draw";
import { englishWords } from "./english-words";

const exposure = (position: number): ListedExposure => ({
  at: Date.parse("2026-11-22T09:30:00.000Z") + 1000 * position,
  tzOffsetMin: 60,
  surface: "foryou",
  kind: "state-media",
  role: "author",
  author: `account_${position}`,
  visibleMs: 4200,
  attentionMs: 3000,
  isView: position > 0,
});

function rowsOf(count: number): LogRows {
  return {
    count,
    readAt: "2026-11-22T12:00:00.000Z",
    row: exposure,
    load: async () => {},
    find: async ({ account }) => {
      const found = Array.from(
        { length: count },
        (_, at) => count - 1 - at,
      ).filter((at) => exposure(at).author.includes(account));
      return { count: found.length, positionOf: (at) => found[at]! };
    },
    summarise: async (found) => ({
      rows: found.count,
      views: found.count,
      accounts: 1,
      from: 0,
      to: 1,
    }),
    idsOf: async () => new Set(),
  };
}

const shown = (count: number, part: Partial<ShownLog> = {}): ShownLog => ({
  type: "shown",
  totals: {
    rows: count,
    views: count,
    attentionMs: 60_000,
    days: [],
    sessions: 1,
    losses: [],
    seen: noSums,
    places: { surfaces: [], kinds: [], views: new Uint32Array() },
  },
  byTime: { unit: "day", bins: [] },
  byPlace: {
    surfaces: [],
    kinds: [],
    views: () => 0,
    viewsOfGroup: () => 0,
    viewsOfKind: () => 0,
  },
  rows: rowsOf(count),
  ...part,
});

async function page(view: LogView, part: Partial<LogActions> = {}) {
  const actions: LogActions = {
    remove: vi.fn(async () => ({ rows: 0, isWhole: true })),
    ...part,
  };
  const place = draw(
    <LogReview view={view} {...actions} words={englishWords} />,
  );
  await afterwards(async () => {});
  return { place, actions };
}

async function press(place: HTMLElement, name: string) {
  const button = [...place.querySelectorAll("button")].find(
    ({ textContent }) => textContent === name,
  );
  expect(button, `no button “${name}”`).toBeDefined();
  await afterwards(async () => button!.click());
}

describe("LogReview", () => {
  test.each([
    [{ type: "loading" }, "Opening the log…"],
    [{ type: "empty" }, "The log is empty."],
    [{ type: "private" }, "This is a private window"],
    [{ type: "broken", reason: "VersionError" }, "VersionError"],
  ] as const)("says in words what there is: %o", async (view, wanted) => {
    const { place } = await page(view);
    expect(place.textContent).toContain(wanted);
    expect(place.querySelector("[role=grid]")).toBeNull();
  });

  test("shows the sums before the rest is added up", async () => {
    const { place } = await page(shown(1000, { rows: undefined!, added: 250 }));
    expect(place.querySelector(".figures")!.textContent).toContain("1,000");
    const adding = place.querySelector<HTMLProgressElement>(
      '[aria-label^="Adding up everything"]',
    )!;
    expect([adding.value, adding.max]).toEqual([250, 1000]);
  });

  test("draws few of many rows, newest first", async () => {
    const { place } = await page(shown(100_000));
    const rows = place.querySelectorAll("[data-row]");
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]!.textContent).toContain("@account_99999");
    expect(rows[0]!.textContent).toContain("Nov 23, 2026, 2:16:39");
  });
});

describe("deleting", () => {
  test("says what goes, and does nothing before a yes", async () => {
    const { place, actions } = await page(shown(3));
    await press(place, "Delete all 3 rows …");
    const question = place.querySelector(".notice")!;
    expect(question.textContent).toContain("3 exposures go");
    expect(question.textContent).toContain("cannot be undone");
    expect(document.activeElement).toBe(question);
    await press(place, "Keep");
    expect(place.querySelector(".notice")).toBeNull();
    expect(actions.remove).not.toHaveBeenCalled();
  });

  test("looks at many rows before it asks: shows how far it is, and asks nothing once cancelled", async () => {
    const rows: LogRows = {
      ...rowsOf(4),
      summarise: (_found, { signal, onProgress }) => {
        onProgress?.(1);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        });
      },
    };
    const { place } = await page(shown(4, { rows }));
    await press(place, "Delete all 4 rows …");
    const bar = () =>
      place.querySelector<HTMLProgressElement>(".deletion progress");
    expect(bar()?.value).toBe(0.25);
    await press(place, "Cancel");
    expect(bar()).toBeNull();
    expect(place.querySelector(".notice")).toBeNull();
    const status = place.querySelector(".deletion [role=status]");
    expect(document.activeElement).toBe(status);
  });

  test("takes the rows that were ticked", async () => {
    const remove = vi.fn<LogActions["remove"]>(async () => ({
      rows: 1,
      isWhole: true,
    }));
    const { place } = await page(shown(3), { remove });
    await afterwards(async () =>
      place.querySelector<HTMLInputElement>('[data-row="1"] input')!.click(),
    );
    await press(place, "Delete 1 chosen row …");
    await press(place, "Delete");
    expect(remove.mock.lastCall![0]).toMatchObject({ positions: [1] });
    expect(place.textContent).toContain("1 row is deleted.");
  });

  test("takes the rows that a filter leaves", async () => {
    const remove = vi.fn<LogActions["remove"]>(async () => ({
      rows: 1,
      isWhole: true,
    }));
    const { place } = await page(shown(3), { remove });
    const field = place.querySelector<HTMLInputElement>("#rows-account")!;
    await afterwards(async () => {
      field.value = "account_2";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await afterwards(async () => {});
    await press(place, "Delete the 1 row shown …");
    await press(place, "Delete");
    expect(remove.mock.lastCall![0]).toMatchObject({
      filter: { account: "account_2" },
    });
  });

  test("says so when it did not work", async () => {
    const remove = async () => {
      throw new Error("QuotaExceededError");
    };
    const { place } = await page(shown(3), { remove });
    await press(place, "Delete all 3 rows …");
    await press(place, "Delete");
    expect(place.textContent).toContain("Nothing was deleted. Error: Quota");
  });

  test("shows how far it is, and says what is gone when it is cancelled", async () => {
    const remove: LogActions["remove"] = (_chosen, { signal, onProgress }) => {
      onProgress?.(0.5);
      return new Promise((resolve) => {
        signal!.addEventListener("abort", () =>
          resolve({ rows: 2, isWhole: false }),
        );
      });
    };
    const { place } = await page(shown(3), { remove });
    await press(place, "Delete all 3 rows …");
    await press(place, "Delete");
    const bar = () =>
      place.querySelector<HTMLProgressElement>(".deletion progress");
    expect(bar()?.value).toBe(0.5);
    await press(place, "Cancel");
    expect(bar()).toBeNull();
    expect(place.textContent).toContain("Rows that are deleted: 2");
  });

  test("of the whole log is offered only where no study runs", async () => {
    const removeEverything = vi.fn(async () => {});
    const { place } = await page(shown(3));
    expect(place.textContent).not.toContain("Delete the whole log");
    const other = await page(shown(3), { removeEverything });
    await press(other.place, "Delete the whole log …");
    expect(removeEverything).not.toHaveBeenCalled();
    await press(other.place, "Delete");
    expect(removeEverything).toHaveBeenCalledOnce();
  });
});
