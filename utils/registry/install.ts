import { registrySchema, type Registry } from "@/data/entity";
import { browser } from "@/utils/browser";
import { openDatabase } from "@/utils/database";
import { encodeIndex, openIndex } from "./index-codec";
import { indexEntries } from "./index-entries";
import { indexKey, stateKey } from "./keys";
import type { RegistryState } from "./state";
import { storeRegistry } from "./store";

/** Address of the packaged registry, relative to the extension. */
export const packagedRegistry = "registry.json";

/**
 * Sets the packaged registry up: the store first, the pages' index last, so that a page never labels from a registry
 * that the card cannot explain. A failure is kept for the popup to show.
 *
 * @param repaired what was wrong with the one before, if that is why
 */
export function installRegistry(repaired?: string): Promise<RegistryState> {
  return alone(() => install(repaired));
}

/** One at a time: an update, a page's report and the daily check can come together. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request("registry", work);
}

async function install(repaired?: string): Promise<RegistryState> {
  const state = await tryInstall(repaired).catch(
    (error: unknown): RegistryState => ({ ok: false, reason: String(error) }),
  );
  await browser.storage.local.set({ [stateKey]: state });
  return state;
}

async function tryInstall(
  repaired: string | undefined,
): Promise<RegistryState> {
  const registry = await readPackaged();
  const database = await openDatabase();
  await storeRegistry(database, registry);
  database.close();
  const entries = indexEntries(registry);
  await browser.storage.local.set({
    [indexKey]: encodeIndex(entries, registry),
  });
  const { version, date } = registry;
  return {
    ok: true,
    version,
    date,
    accounts: entries.length,
    ...(repaired && { repaired }),
  };
}

async function readPackaged(): Promise<Registry> {
  const response = await fetch(browser.runtime.getURL(packagedRegistry));
  const parsed = registrySchema.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `The packaged registry is not valid at ${issue?.path.join(".")}: ${issue?.message}.`,
  );
}

/** Looks at the registry on this device and sets it up again where it is missing, damaged or half-written. */
export function checkRegistry(): Promise<void> {
  return alone(check);
}

async function check(): Promise<void> {
  const stored = await browser.storage.local.get([indexKey, stateKey]);
  const index = openIndex(stored[indexKey]);
  if (!index.ok) {
    // Before the first set-up there is nothing that could have been damaged.
    await install(stored[stateKey] ? index.reason : undefined);
    return;
  }
  const database = await openDatabase();
  const current = await database.get("registry", "current");
  database.close();
  if (current?.version !== index.value.version) await install("half-written");
}
