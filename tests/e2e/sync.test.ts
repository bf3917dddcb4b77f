import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ServerResponse } from "node:http";
import { TargetType, type Page } from "puppeteer";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import type { Registry } from "@/data/entity";
import { buildInto } from "@/tests/bench/support/build-into";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { feedHost, startFeedServer } from "@/tests/support/feed/start-server";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { startLookalike, type Lookalike } from "@/tests/tiktok/server";
import { compileRegistry } from "@/utils/desk/compile";
import { openIndex } from "@/utils/registry/index-codec";
import { feedStatesKey, indexKey } from "@/utils/registry/keys";
import type { RegistryFeedState } from "@/utils/registry/sync/feed-state";

let feed: TestFeed;
let server: Awaited<ReturnType<typeof startFeedServer>>;
let lookalike: Lookalike;
let launched: Launched;
let extension: string;
let profile: string;
let packaged: Registry;
let version: number;

beforeAll(async () => {
  packaged = await compileRegistry();
  feed = await makeFeed({}, new Date());
  server = await startFeedServer(() => feed.folder);
  lookalike = await startLookalike();
  const place = await mkdtemp(path.join(tmpdir(), "letterhead-sync-"));
  profile = path.join(place, "profile");
  vi.stubEnv("LETTERHEAD_FEED_URL", `https://${feedHost}/`);
  vi.stubEnv("LETTERHEAD_FEED_ROOT", path.join(feed.folder, "1.root.json"));
  extension = await buildInto(place);
  version = packaged.version;
  await feed.publish(packaged);
  await start();
});
afterAll(async () => {
  await launched?.close();
  await Promise.all([server?.close(), lookalike?.close()]);
  vi.unstubAllEnvs();
});
afterEach(() => {
  server.state.misbehave = () => false;
});

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
      `--user-data-dir=${profile}`,
    ],
  });
  await vi.waitFor(async () => expect(await shown()).toBeGreaterThan(0), {
    timeout: 15_000,
  });
}

/** Runs a function in one of the extension's own pages. */
async function inExtension<Result, Parameter>(
  work: (parameter: Parameter) => Promise<Result>,
  parameter: Parameter,
): Promise<Result> {
  const page = await launched.browser.newPage();
  await page.goto(`${launched.extensionUrl}popup.html`);
  const result = await page.evaluate(
    work as (parameter: unknown) => Promise<Result>,
    parameter,
  );
  await page.close();
  return result;
}

const stored = (key: string) =>
  inExtension(
    async (name) => (await chrome.storage.local.get(name))[name],
    key,
  );

/** The version that pages label from; 0 before there is one. */
async function shown(): Promise<number> {
  const index = openIndex(await stored(indexKey));
  return index.ok ? index.value.version : 0;
}

/** Asks for an update as the popup does, and gives what is then known about the feed. */
async function updateNow(): Promise<RegistryFeedState> {
  await inExtension(async () => {
    await chrome.runtime.sendMessage({ name: "updateNow" });
  }, null);
  const states = (await stored(feedStatesKey)) as Record<
    string,
    RegistryFeedState
  >;
  return states["main"]!;
}

const outcome = ({ last }: RegistryFeedState) =>
  last?.ok ? last.what : last?.reason;

/** Publishes the package's registry again, without the accounts that are named. */
function publish(...without: string[]) {
  version++;
  const [first, ...others] = packaged.entities;
  const renamed = {
    ...first!,
    names: { ...first!.names, en: `Version ${version}` },
  };
  const entities = [renamed, ...others].map((entity) =>
    entity.accounts.some(({ handle }) => without.includes(handle))
      ? {
          ...entity,
          accounts: entity.accounts.filter(
            ({ handle }) => !without.includes(handle),
          ),
        }
      : entity,
  );
  return feed.publish({ ...packaged, version, entities }, { date: new Date() });
}

const handlesOn = async (page: Page) =>
  (await badgesOn(page)).map(({ handle }) => handle);

const send = (
  response: ServerResponse,
  body: string | Uint8Array,
  status = 200,
) => {
  response.writeHead(status).end(body);
  return true;
};

describe("an update in Chromium", () => {
  test("takes and gives badges in open pages without reload, for a few kilobytes", async () => {
    const page = await launched.browser.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    expect(await handlesOn(page)).toContain("whitehouse");
    await updateNow();
    await publish("whitehouse");
    server.state.asked.length = 0;
    server.state.sent = 0;
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await vi.waitFor(async () =>
      expect(await handlesOn(page)).not.toContain("whitehouse"),
    );
    expect(server.state.sent).toBeLessThan(4000);
    await publish();
    expect(outcome(await updateNow())).toBe("updated");
    await vi.waitFor(async () =>
      expect(await handlesOn(page)).toContain("whitehouse"),
    );
    await page.close();
  });

  test("to nothing new costs one request", async () => {
    await updateNow();
    server.state.asked.length = 0;
    expect(outcome(await updateNow())).toBe("nothing-new");
    expect(server.state.asked).toEqual(["timestamp.json"]);
  });

  test("is not caused by a page", async () => {
    server.state.asked.length = 0;
    const page = await launched.browser.newPage();
    await page.goto("https://www.tiktok.com/");
    await waitForBadge(page);
    await page.click(".letterhead-badge");
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    await page.close();
    expect(server.state.asked).toEqual([]);
  });

  test("that is overdue is said in popup and note, and labels stay", async () => {
    await updateNow();
    const states = (await stored(feedStatesKey)) as Record<string, object>;
    const day = 86_400_000;
    const old = {
      confirmed: Date.now() - 20.5 * day,
      expires: Date.now() - day,
    };
    await inExtension((values) => chrome.storage.local.set(values), {
      [feedStatesKey]: { main: { ...states["main"], ...old } },
    });
    const page = await launched.browser.newPage();
    for (const name of ["popup.html", "note.html?handle=whitehouse"]) {
      await page.goto(launched.extensionUrl + name);
      const said = await page.waitForSelector(
        "[role=status] ::-p-text(20 days old)",
      );
      expect(said).not.toBeNull();
    }
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    await page.close();
    await updateNow();
  });

  test("asked for in two windows at once is done once", async () => {
    await publish();
    server.state.asked.length = 0;
    await Promise.all([updateNow(), updateNow()]);
    expect(await shown()).toBe(version);
    expect(
      server.state.asked.filter((name) => name.includes("patch")),
    ).toHaveLength(1);
  });
});

describe("an attack in Chromium: what was current stays, and is labelled from", () => {
  const file = (name: string) => readFile(path.join(feed.folder, name));
  const all = /./;
  const table: [
    string,
    string,
    RegExp,
    (response: ServerResponse, name: string) => unknown,
  ][] = [
    [
      "captive portal",
      "not-metadata",
      all,
      (response) => send(response, "<html>Please log in</html>"),
    ],
    ["server error", "unreachable", all, (response) => send(response, "", 503)],
    ["offline", "unreachable", all, (response) => response.destroy()],
    ["empty folder", "absent", all, (response) => send(response, "", 404)],
    [
      "wrong signature",
      "signature",
      /^timestamp/,
      async (response) => {
        const text = String(await file("timestamp.json"));
        send(response, text.replace(/"sig":"[0-9a-f]{4}/, '"sig":"0000'));
      },
    ],
    [
      "rollback",
      "rollback",
      /^timestamp/,
      async (response) => send(response, await file("old.json")),
    ],
    [
      "mix and match",
      "mismatch",
      /snapshot/,
      async (response) => send(response, await file("1.snapshot.json")),
    ],
    [
      "endless response",
      "too-large",
      /^timestamp/,
      (response) => {
        const pour = () => {
          while (!response.destroyed && response.write(" ".repeat(65_536)));
        };
        response.on("drain", pour).writeHead(200);
        pour();
      },
    ],
    [
      "forged root",
      "signature",
      /\.root\.json$/,
      async (response) => {
        const text = String(await file("1.root.json"));
        send(response, text.replace('"version":1}', '"version":2}'));
      },
    ],
  ];

  test("of each kind", async () => {
    await feed.write("old.json", await file("timestamp.json"));
    await publish();
    await updateNow();
    const page = await launched.browser.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    for (const [name, reason, wanted, attack] of table) {
      const before = await shown();
      await publish("whitehouse");
      server.state.misbehave = async (asked, response) => {
        if (!wanted.test(asked)) return false;
        await attack(response, asked);
        return true;
      };
      expect(`${name}: ${outcome(await updateNow())}`).toBe(
        `${name}: ${reason}`,
      );
      expect(await shown()).toBe(before);
      server.state.misbehave = () => false;
      await vi.waitFor(async () =>
        expect(await handlesOn(page)).toContain("whitehouse"),
      );
      await publish();
      expect(outcome(await updateNow())).toBe("updated");
    }
    await page.close();
  }, 120_000);

  test("disk quota reached: it is said, and nothing is lost", async () => {
    const before = await shown();
    await publish();
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionUrl}popup.html`);
    const session = await page.createCDPSession();
    const origin = launched.extensionUrl.slice(0, -1);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin,
      quotaSize: 1000,
    });
    expect(outcome(await updateNow())).toBe("storage");
    expect(await shown()).toBe(before);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await page.close();
  });

  test("a clock that is a year ahead: it is said, and labels stay", async () => {
    const before = await shown();
    await publish();
    const target = await launched.browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER,
    );
    const worker = (await target.worker())!;
    await worker.evaluate(() => {
      const real = Date.now;
      Date.now = () => real() + 366 * 86_400_000;
    });
    expect(outcome(await updateNow())).toBe("expired");
    expect(await shown()).toBe(before);
    await worker.close();
    expect(outcome(await updateNow())).toBe("updated");
  });
});

describe("an end in the middle of an update", () => {
  const steps = ["timestamp", "root", "snapshot", "targets.json", "patch"];

  /** Holds the answer to a request until told to go on. */
  function hold(wanted: string) {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => {
      server.state.misbehave = async (name) => {
        if (!name.includes(wanted)) return false;
        resolve();
        await released;
        return false;
      };
    });
    return { reached, release };
  }

  const begin = async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionUrl}popup.html`);
    await page.evaluate(
      () => void chrome.runtime.sendMessage({ name: "updateNow" }),
    );
    return page;
  };

  const killWorker = async () => {
    const target = await launched.browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER,
    );
    await (await target.worker())!.close();
  };

  test.each(steps)("the worker killed while it waits for %s", async (step) => {
    const before = await shown();
    await publish();
    const { reached, release } = hold(step);
    const page = await begin();
    await reached;
    await killWorker();
    release();
    server.state.misbehave = () => false;
    expect(await shown()).toBe(before);
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await page.close();
  });

  test("the worker killed at moments while it verifies and stores", async () => {
    const ends: number[] = [];
    for (const delay of [0, 100, 200, 300, 450, 600, 800, 1100]) {
      const before = await shown();
      await publish();
      const { reached, release } = hold("patch");
      const page = await begin();
      await reached;
      release();
      await new Promise((resolve) => setTimeout(resolve, delay));
      await killWorker();
      const now = await shown();
      expect([before, version]).toContain(now);
      ends.push(now - before);
      await updateNow();
      expect(await shown()).toBe(version);
      await page.close();
    }
    console.log("versions gained at each moment:", ends.join(" "));
  }, 90_000);

  test("the browser killed", async () => {
    const before = await shown();
    await publish();
    const { reached, release } = hold("patch");
    await begin();
    await reached;
    const child = launched.browser.process()!;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    release();
    server.state.misbehave = () => false;
    await start();
    expect([before, version]).toContain(await shown());
    await updateNow();
    expect(await shown()).toBe(version);
  }, 60_000);
});
