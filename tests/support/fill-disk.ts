import type { Page } from "puppeteer";
import { expect } from "vitest";
import { eventually } from "./eventually";
import type { Launched } from "./launch";

/**
 * Takes the room on the disk from the extension, by the browser's own quota, and waits until that holds: Chromium
 * remembers for half a minute how much room there was.
 *
 * @param own a page of the extension
 * @returns gives the room back
 */
export async function fillDisk(
  { extensionUrl: origin }: Launched,
  own: Page,
): Promise<() => Promise<void>> {
  const session = await own.createCDPSession();
  await session.send("Storage.overrideQuotaForOrigin", {
    origin,
    quotaSize: 1000,
  });
  await eventually(
    async () => expect(await writeSomething(own)).toBe("QuotaExceededError"),
    { timeout: 60_000, interval: 1000 },
  );
  // Without a size the browser's own quota holds again.
  return async () => {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
  };
}

/** Tries to write into a database, and gives the error's name. */
const writeSomething = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        const opening = indexedDB.open("room");
        opening.addEventListener("upgradeneeded", () =>
          opening.result.createObjectStore("things", { autoIncrement: true }),
        );
        const refuse = () => resolve(opening.error?.name);
        opening.addEventListener("error", refuse);
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("things", "readwrite");
          writing.objectStore("things").add("x".repeat(1000));
          const end = () => {
            opening.result.close();
            resolve(writing.error?.name);
          };
          writing.addEventListener("complete", end);
          writing.addEventListener("abort", end);
        });
      }),
  );
