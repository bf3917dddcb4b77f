import { fakeBrowser } from "wxt/testing/fake-browser";
import { vi } from "vitest";
import type { Registry } from "@/data/entity";
import { dropDatabase, openDatabase, type Database } from "@/utils/database";
import { keepable } from "@/utils/registry/kept-versions";
import { makeCurrent } from "@/utils/registry/make-current";
import { readIndex } from "@/utils/registry/read-index";

/** Work under one name runs one after the other, as with the browser's own locks. */
export function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, next);
    return next;
  };
  vi.stubGlobal("navigator", { locks: { request } });
}

/** A device with a registry from the package. */
export async function makeDevice(packaged: Registry): Promise<Database> {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "Letterhead",
    version: "0.1.0",
  });
  await dropDatabase();
  const database = await openDatabase();
  const kept = await keepable(packaged, "package");
  await makeCurrent(database, { registry: packaged, kept });
  return database;
}

/** What is current: the store's version and the version that pages label from. */
export async function currentOf(database: Database) {
  const index = await readIndex();
  return {
    store: (await database.get("registry", "current"))?.version,
    index: index.ok ? index.value.version : index.reason,
    entities: (await database.getAllKeys("entities")).sort(),
  };
}
