import { TargetType } from "puppeteer";
import type { Launched } from "@/tests/support/launch";

/** The extension's worker, if it is awake. */
export function workerOf({ browser, extensionUrl }: Launched) {
  return browser
    .targets()
    .find(
      (target) =>
        target.type() === TargetType.SERVICE_WORKER &&
        target.url().startsWith(extensionUrl),
    );
}

/** Puts the extension's worker to sleep, as the browser does after half a minute. */
export async function stopWorker(launched: Launched): Promise<void> {
  await (await workerOf(launched)?.worker())?.close();
}
