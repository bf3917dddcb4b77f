import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { smallTables } from "@/data/log/tables";
import { fillLog, generateLog } from "@/tests/support/generate-log";
import {
  logDatabaseName,
  openLogDatabase,
} from "@/utils/exposure-log/database";
import { readLogTotals } from "@/utils/exposure-log/log-totals";

const choices = { exposures: 2100, seed: 9 };
const made = [...generateLog(choices).sessions()];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("openLogDatabase", () => {
  test("brings a log of before the stored sums through whole, and adds it up", async () => {
    const newer = await openLogDatabase();
    await fillLog(newer, choices);
    const { seen } = await readLogTotals(newer);
    const stores = [...newer.objectStoreNames].filter(
      (name) => name !== "sums",
    );
    const before = await contentsOf(newer as never, stores);
    const shapes = stores.map((name) => {
      const { keyPath, autoIncrement } = newer.transaction(name).store;
      return { name, keyPath: keyPath as string[] | null, autoIncrement };
    });
    newer.close();

    globalThis.indexedDB = new IDBFactory();
    const older = await openDB(logDatabaseName, 1, {
      upgrade(database) {
        for (const { name, ...shape } of shapes)
          database.createObjectStore(name, shape);
      },
    });
    for (const [name, { keys, values }] of Object.entries(before)) {
      const isInline = shapes.find((each) => each.name === name)!.keyPath;
      for (const [at, value] of values.entries())
        await older.put(name, value, isInline ? undefined : keys[at]);
    }
    older.close();

    const upgraded = await openLogDatabase();
    expect(await contentsOf(upgraded as never, stores)).toEqual(before);
    expect((await readLogTotals(upgraded)).seen).toEqual(seen);
    expect(seen.seen).toBe(
      made
        .flatMap(({ denominators }) => denominators)
        .reduce((sum, cell) => sum + cell.seen, 0),
    );
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(smallTables.map(({ name }) => name)),
    );
  });
});

async function contentsOf(
  database: Awaited<ReturnType<typeof openDB>>,
  stores: readonly string[],
) {
  const found: Record<string, { keys: IDBValidKey[]; values: unknown[] }> = {};
  for (const name of stores)
    found[name] = {
      keys: await database.getAllKeys(name),
      values: await database.getAll(name),
    };
  return found;
}
