import { browser } from "@/utils/browser";
import type { Database } from "@/utils/database";
import { stateKey } from "./keys";
import type { RegistryState } from "./state";
import { storeRegistry, type StoredRegistry } from "./store";
import { writeIndex } from "./write-index";

/** One at a time: an update, a page's report, the daily check and a sync can come together. */
export function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request("registry", work);
}

/**
 * Makes a registry the current one: the store first, the pages' index last, so that a page never labels from a registry
 * that the card cannot explain. Whoever is stopped between the two is made up for by `checkRegistry`.
 */
export async function makeCurrent(
  database: Database,
  stored: StoredRegistry,
  repaired?: string,
): Promise<RegistryState> {
  await storeRegistry(database, stored);
  return showCurrent(database, repaired);
}

/** Brings index and state in line with the registry in the store. */
export async function showCurrent(
  database: Database,
  repaired?: string,
): Promise<RegistryState> {
  await writeIndex(database);
  const { version, date, origin, accounts } = (await database.get(
    "registry",
    "current",
  ))!;
  const state: RegistryState = {
    ok: true,
    version,
    date,
    accounts,
    origin,
    ...(repaired && { repaired }),
  };
  await browser.storage.local.set({ [stateKey]: state });
  return state;
}

/** Whether the store holds a registry with all its records. */
export async function isWhole(database: Database): Promise<boolean> {
  const current = await database.get("registry", "current");
  if (!current) return false;
  const [entities, accounts] = await Promise.all([
    database.count("entities"),
    database.count("accounts"),
  ]);
  return entities === current.entities && accounts === current.accounts;
}
