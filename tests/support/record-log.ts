import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { ownStudy, type StudyFile } from "@/data/log/study";
import { tables } from "@/data/log/tables";
import { openLogDatabase } from "@/utils/exposure-log/database";
import { openLogSource } from "@/utils/exposure-log/export/log-source";
import type { DayRange } from "@/utils/exposure-log/export/options";
import { packageFiles } from "@/utils/exposure-log/export/package-files";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import {
  receiveBatch,
  type RegistryReading,
} from "@/utils/exposure-log/receive-batch";
import { joinStudy } from "@/utils/exposure-log/take-part";
import { uuid } from "@/utils/exposure-log/uuid";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import { collect } from "./collect";
import { stubLocks } from "./feed/device";
import { fakeEntity } from "./feed/fake-registry";
import { packageScripts } from "./package-scripts";

export const consentedAt = new Date("2026-11-01T10:00:00.000Z");

/** A device with an empty log that takes part in a study. */
export async function startRecording(
  changes: Partial<StudyFile> = {},
): Promise<LogDatabase> {
  stubLocks();
  const { locks } = navigator;
  vi.stubGlobal("navigator", { locks, userAgent: "Chrome/156" });
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "Letterhead",
    version: "0.1.0",
  });
  globalThis.indexedDB = new IDBFactory();
  const study = ownStudy({ title: "T", contact: "C", consent: "Text" });
  await joinStudy({ ...study, ...changes }, "person", false, consentedAt);
  return openLogDatabase();
}

const registry = {
  version: 1,
  date: "2026-11-01",
  definitions: "1.0",
  accounts: 1,
};
/** A registry that holds every account that is asked for. */
const reading: RegistryReading = {
  async describe(handle) {
    const entity = fakeEntity("fr-a");
    const account = { ...entity.accounts[0]!, handle };
    return { answer: { entity, account, sources: {}, registry }, own: {} };
  },
  registry: async () => registry,
  settings: async () => "{}",
};

interface Told {
  readonly recorder?: string;
  readonly author?: string;
  readonly post?: string;
  readonly nav?: number;
  readonly visible?: number;
  /** Milliseconds since 1970 at which it reaches the log; else as it ends. */
  readonly now?: number;
  readonly quality?: RecordBatch["quality"];
}

let number = 0;

/**
 * A page tells the log of one exposure.
 *
 * @param at when it began, RFC 3339 or milliseconds since 1970
 */
export function recordExposure(
  at: string | number,
  {
    recorder = "00000000-0000-7000-8000-000000000001",
    author = "fr_a",
    post = "7300000000000000001",
    nav = 1,
    visible = 1500,
    now,
    quality = [],
  }: Told = {},
): Promise<boolean> {
  const time = new Date(at).getTime();
  const item = { surface: "foryou", role: "author", author } as const;
  const batch: RecordBatch = {
    recorder,
    batch: ++number,
    registry: 1,
    openFlagged: 0,
    openItems: 0,
    isLeaving: false,
    exposures: [
      {
        ...item,
        id: uuid(time),
        place: "feed",
        layer: "first",
        nav,
        seq: 1,
        at: time,
        monotonic: 5,
        offset: 0,
        visible,
        attention: 100,
        ratio: 1,
        isPost: true,
        isLive: false,
        post: { id: post, kind: "video" },
        isCardOpened: false,
        flags: [],
      },
    ],
    ends: [
      { ...item, at: time, isView: visible >= 1000, isFlagged: true, post },
    ],
    attention: [{ surface: "foryou", role: "author", at: time, ms: 100 }],
    active: 100,
    events: [],
    quality,
  };
  const sender = { tabId: 1, frameId: 0, isPrivate: false };
  return receiveBatch(batch, sender, reading, now ?? time + visible);
}

/** The files of a package with every table, as texts by their paths. */
export async function packageOf(
  database: LogDatabase,
  range: DayRange = {},
): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const options = {
    range,
    tables: tables.map(({ name }) => name),
    parquet: false,
    licence: "none",
  } as const;
  const log = await openLogSource(database, range);
  for await (const { path, chunks } of packageFiles(
    log,
    options,
    packageScripts,
  ))
    files[path] = new TextDecoder().decode(await collect(chunks));
  return files;
}
