import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { TargetType, type Page } from "puppeteer";
import { expect, vi } from "vitest";
import { buildInto } from "@/tests/bench/support/build-into";
import { eventually } from "@/tests/support/eventually";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { startLookalike } from "@/tests/tiktok/server";
import { openIndex } from "@/utils/registry/open-index";
import { feedStatesKey, indexKeys } from "@/utils/registry/keys";
import type {
  FeedStates,
  RegistryFeedState,
} from "@/utils/registry/sync/feed-state";
import { makeFeed } from "./make-feed";
import { feedHost, startFeedServer } from "./start-server";

export type FeedBrowser = Awaited<ReturnType<typeof startFeedBrowser>>;

/** Chromium with the extension, built for a feed that is served on this machine, and with the look-alike. */
export async function startFeedBrowser() {
  const feed = await makeFeed({}, new Date());
  const server = await startFeedServer(() => feed.folder);
  const lookalike = await startLookalike();
  const place = await mkdtemp(path.join(tmpdir(), "letterhead-sync-"));
  vi.stubEnv("LETTERHEAD_FEED_URL", `https://${feedHost}/`);
  vi.stubEnv("LETTERHEAD_FEED_ROOT", path.join(feed.folder, "1.root.json"));
  const extension = await buildInto(place);
  vi.unstubAllEnvs();
  let launched: Launched;

  /** One of the extension's own pages, which leaves the database alone. */
  let own: Page;

  /** Runs a function in one of the extension's own pages. */
  const inExtension = <Result, Parameter>(
    work: (parameter: Parameter) => Promise<Result>,
    parameter: Parameter,
  ): Promise<Result> =>
    own.evaluate(work as (parameter: unknown) => Promise<Result>, parameter);
  const stored = (key: string): Promise<unknown> =>
    inExtension(
      async (name) => (await chrome.storage.local.get(name))[name],
      key,
    );
  const labelled = async () => {
    // In one read: the index may be written anew meanwhile.
    const parts = await inExtension(
      (keys) => chrome.storage.local.get(keys),
      indexKeys,
    );
    const index = openIndex(indexKeys.map((key) => parts[key]));
    return index.ok ? index.value : undefined;
  };
  /** The version that pages label from; 0 before there is one. */
  const shown = async () => (await labelled())?.version ?? 0;
  /** The extension's worker, as long as it runs. */
  async function worker() {
    const target = await launched.browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER,
    );
    return (await target.worker())!;
  }
  async function start() {
    const rules = [
      `MAP www.tiktok.com:443 127.0.0.1:${lookalike.port}`,
      `MAP ${feedHost}:443 127.0.0.1:${server.port}`,
      "MAP * ~NOTFOUND",
      "EXCLUDE localhost",
    ];
    launched = await launchChromium({
      port: lookalike.port,
      extension,
      args: [
        `--host-resolver-rules=${rules.join(", ")}`,
        `--user-data-dir=${path.join(place, "profile")}`,
        server.trust,
      ],
    });
    own = await launched.browser.newPage();
    await own.goto(`${launched.extensionUrl}privacy.html`);
    await eventually(async () => expect(await shown()).toBeGreaterThan(0));
  }

  return {
    feed,
    server,
    get chromium() {
      return launched.browser;
    },
    get extensionUrl() {
      return launched.extensionUrl;
    },
    /** Starts the browser, again after it was killed. */
    start,
    inExtension,
    stored,
    labelled,
    shown,
    worker,
    held: (database = "letterhead") => inExtension(readHeld, database),
    store: (items: Record<string, unknown>) =>
      inExtension((values) => chrome.storage.local.set(values), items),
    /** Asks for an update as the popup does, and gives what is then known about a feed. */
    async updateNow(id = "main", page = own): Promise<RegistryFeedState> {
      await page.evaluate(async () => {
        await chrome.runtime.sendMessage({ name: "updateNow" });
      });
      return ((await stored(feedStatesKey)) as FeedStates)[id]!;
    },
    async close() {
      await launched?.close();
      await Promise.all([server.close(), lookalike.close()]);
    },
  };
}

/** How an update ended: what it did, or why it failed. */
export const outcome = ({ last }: RegistryFeedState) =>
  last?.ok ? last.what : last?.reason;

/** Reads in the extension's page what a database holds: the registry's version, and its entities. */
async function readHeld(name: string) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error));
  });
  const read = <Value>(reading: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      reading.addEventListener("success", () => resolve(reading.result));
      reading.addEventListener("error", () => reject(reading.error));
    });
  const from = database.transaction(["registry", "entities"]);
  const [current, entities] = await Promise.all([
    read(from.objectStore("registry").get("current")),
    read(from.objectStore("entities").getAllKeys()),
  ]);
  database.close();
  return { version: (current as { version: number }).version, entities };
}
