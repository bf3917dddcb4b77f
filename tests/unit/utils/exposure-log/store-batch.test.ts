import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { ownStudy } from "@/data/log/study";
import { openLogDatabase } from "@/utils/exposure-log/database";
import { readLogTotals } from "@/utils/exposure-log/log-totals";
import { addUpSums } from "@/utils/exposure-log/seen-sums";
import { continueSession } from "@/utils/exposure-log/session-state";
import { storeBatch } from "@/utils/exposure-log/store-batch";
import type { RecordBatch } from "@/utils/messaging/record-batch";

const now = Date.parse("2026-11-22T09:59:50.000Z");
const seen = { surface: "foryou", role: "author", isFlagged: false } as const;

/** Views and a brief exposure around a full hour, and attention. */
const batchOf = (batch: number): RecordBatch => ({
  recorder: "00000000-0000-7000-8000-000000000001",
  batch,
  registry: 1,
  openFlagged: 0,
  openItems: 0,
  isLeaving: false,
  exposures: [],
  ends: [
    { ...seen, at: now, isView: true, author: "somebody" },
    { ...seen, at: now + 20_000, isView: true },
    { ...seen, at: now + 21_000, isView: false, author: "somebody" },
  ],
  attention: [{ surface: "foryou", role: "author", at: now, ms: 1234 }],
  active: 1500.4,
  events: [],
  quality: [],
});

test("a batch is added up when it is stored, and once", async () => {
  globalThis.indexedDB = new IDBFactory();
  const database = await openLogDatabase();
  const context = {
    database,
    participation: {
      version: 1,
      study: ownStudy({ title: "T", contact: "C", consent: "Text" }),
      participantId: "00000000-0000-7000-8000-000000000002",
      condition: "usual",
      consentedAt: new Date(now).toISOString(),
      consentedBy: "person",
      withPrivate: false,
    } as const,
    session: continueSession(undefined, now, false),
    tabId: 1,
    frameId: 0,
    accounts: new Map(),
    registry: undefined,
    browser: "Chrome 156",
    program: "0.1.0",
    settingsHash: "0123456789abcdef",
    hash: async (name: string) => name,
    now,
  };
  for (const batch of [1, 2, 2]) await storeBatch(batchOf(batch), context);
  const { seen: sums } = await readLogTotals(database);
  expect(sums).toEqual({
    seen: 4,
    flagged: 0,
    unflagged: 2,
    undetermined: 2,
    redacted: 0,
    // Sessions are stored in whole milliseconds.
    activeMs: 3000,
  });
  expect(
    await addUpSums(
      database.transaction([...database.objectStoreNames], "readwrite"),
    ),
  ).toEqual(sums);
});
