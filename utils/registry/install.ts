import { registrySchema, type Registry } from "@/data/entity";
import { browser } from "@/utils/browser";
import { dropDatabase, openDatabase, type Database } from "@/utils/database";
import { checkIndex } from "./check-index";
import { isOfThese } from "./index-sources";
import { keepable, wholeVersions } from "./kept-versions";
import { stateKey } from "./keys";
import { alone, isWhole, makeCurrent, showCurrent } from "./make-current";
import type { RegistryState } from "./state";
import { forgetRemoved } from "./sync/forget-feed";

/** Address of the packaged registry, relative to the extension. */
export const packagedRegistry = "registry.json";

/**
 * Sets the registry up when the program is installed or updated: the packaged one, unless a feed has brought a newer
 * one. A failure is kept for the popup to show.
 */
export function installRegistry(): Promise<void> {
  return alone(() => told(installNewest));
}

/**
 * Looks at the registry on this device and sets it up again where it is missing, damaged or half-written, or where the
 * pages' index is not of what is stored; forgets feeds whose removal was cut off.
 */
export async function checkRegistry(): Promise<void> {
  await alone(async () => {
    const stored = await browser.storage.local.get(stateKey);
    const index = await checkIndex();
    // Before the first set-up there is nothing that could have been damaged.
    const reason = index.ok || !stored[stateKey] ? undefined : index.reason;
    const shown = index.ok ? index.version : undefined;
    await told((database) => repair(database, shown, reason));
  });
  await forgetRemoved();
}

/** Does the work on the database and keeps what a person is told; a database that does not open is made anew. */
async function told(
  work: (database: Database) => Promise<unknown>,
): Promise<void> {
  let database: Database | undefined;
  try {
    database = await openDatabase().catch(async () => {
      await dropDatabase();
      return openDatabase();
    });
    await work(database);
  } catch (error) {
    const state: RegistryState = { ok: false, reason: String(error) };
    await browser.storage.local.set({ [stateKey]: state });
  } finally {
    database?.close();
  }
}

async function installNewest(database: Database): Promise<unknown> {
  const packaged = await readPackaged();
  const current = await database.get("registry", "current");
  const isKept =
    current !== undefined &&
    current.origin !== "package" &&
    current.version >= packaged.version &&
    (await isWhole(database));
  // The index is written in any case: this version of the program may read another form of it.
  if (isKept) return showCurrent(database);
  const kept = await keepable(packaged, "package");
  return makeCurrent(database, { registry: packaged, kept });
}

/**
 * Makes up for what was lost, from the nearest place that has it whole: the store, the versions that are kept, or the
 * package.
 *
 * @param shown version of the index, where that can be read
 * @param reason what was wrong with the index, if it was damaged
 */
async function repair(
  database: Database,
  shown: number | undefined,
  reason: string | undefined,
): Promise<unknown> {
  if (await isWhole(database)) {
    const current = await database.get("registry", "current");
    return current?.version === shown && (await isOfThese(database))
      ? undefined
      : showCurrent(database, reason);
  }
  const lost = (await database.get("registry", "current"))
    ? "half-written"
    : "missing";
  const said = reason ?? (shown === undefined ? undefined : lost);
  for await (const { registry, kept } of wholeVersions(database))
    return makeCurrent(database, { registry, kept }, said);
  const packaged = await readPackaged();
  const kept = await keepable(packaged, "package");
  return makeCurrent(database, { registry: packaged, kept }, said);
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
