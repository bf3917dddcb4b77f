import type { Page } from "puppeteer";
import type { Account, Entity } from "@/data/entity";

/** An invented office; what a test cares about is laid over it. */
export function office(
  parts: Partial<Entity>,
  account: Partial<Account> & Pick<Account, "handle">,
): Entity {
  return {
    id: "xx-tides",
    kind: "agency",
    names: { en: "Office of Tides" },
    accounts: [
      {
        platform: "tiktok",
        status: "active",
        confidence: "high",
        evidence: [],
        ...account,
      },
    ],
    evidence: [],
    ...parts,
  };
}

/** Puts an entity with its accounts into the registry on the device, past every check. */
export function putEntity(own: Page, entity: Entity): Promise<void> {
  return own.evaluate(async (entity) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("letterhead");
      request.addEventListener("success", () => resolve(request.result));
    });
    const stores = ["entities", "accounts", "registry"];
    const transaction = database.transaction(stores, "readwrite");
    transaction.objectStore("entities").put(entity);
    for (const account of entity.accounts)
      transaction.objectStore("accounts").put({ entityId: entity.id, account });
    // The text of all names is made anew where it is missing.
    transaction.objectStore("registry").delete("names");
    await new Promise((resolve) =>
      transaction.addEventListener("complete", resolve),
    );
    database.close();
  }, entity);
}
