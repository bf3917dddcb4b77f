import type { Registry } from "@/data/entity";
import { openDatabase, type Database } from "@/utils/database";
import { changeFeedChoices } from "@/utils/registry/feeds";
import { deviceStorage } from "@/utils/registry/sync/device-storage";

/** Follows a feed that a person added, as if it had just sent this registry. */
export async function followRegistry(
  main: Database,
  id: string,
  registry: Registry,
): Promise<void> {
  const mirrors = [`https://${id}.example/`];
  await changeFeedChoices(({ added, ...choices }) => ({
    ...choices,
    added: [
      ...added.filter((feed) => feed.id !== id),
      { id, name: id, mirrors, root: "" },
    ],
  }));
  const database = await openDatabase(id);
  try {
    // The device reckons the hash of what it stores itself.
    await deviceStorage(database, { id }, main).commit({
      registry,
      sha256: "",
    });
  } finally {
    database.close();
  }
}
