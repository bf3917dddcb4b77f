import { mkdtemp, readFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ServerResponse } from "node:http";
import { TargetType, type Page } from "puppeteer";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import type { Registry } from "@/data/entity";
import type { SurfaceRule } from "@/data/feed";
import { buildInto } from "@/tests/bench/support/build-into";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { textOf } from "@/tests/support/own-pages";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { feedHost, startFeedServer } from "@/tests/support/feed/start-server";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { startLookalike, type Lookalike } from "@/tests/tiktok/server";
import { compileRegistry } from "@/utils/desk/compile";
import { fingerprintWords } from "@/utils/registry/sync/fingerprint";
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
  await eventually(async () => expect(await shown()).toBeGreaterThan(0));
}

/** Runs a function in one of the extension's own pages. */
async function inExtension<Result, Parameter>(
  work: (parameter: Parameter) => Promise<Result>,
  parameter: Parameter,
): Promise<Result> {
  const page = await launched.browser.newPage();
  // A page that leaves the database alone.
  await page.goto(`${launched.extensionUrl}privacy.html`);
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
function publish(
  without: readonly string[] = [],
  surfaces: SurfaceRule[] = [],
) {
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
  return feed.publish(
    { ...packaged, version, entities },
    { date: new Date(), surfaces },
  );
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
    await publish(["whitehouse"]);
    server.state.asked.length = 0;
    server.state.sent = 0;
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await eventually(async () =>
      expect(await handlesOn(page)).not.toContain("whitehouse"),
    );
    expect(server.state.sent).toBeLessThan(4000);
    await publish();
    expect(outcome(await updateNow())).toBe("updated");
    await eventually(async () =>
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

describe("a note", () => {
  test("can be read as it stood in a version that is kept, with what changed since", async () => {
    await publish();
    await updateNow();
    const withIt = version;
    const entity = packaged.entities.find(({ accounts }) =>
      accounts.some(({ handle }) => handle === "whitehouse"),
    )!;
    await publish(["whitehouse"]);
    await updateNow();
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionUrl}note.html?id=${entity.id}`);
    const select = await page.waitForSelector('select[name="as-of"]');
    expect(await textOf(page)).toContain("No TikTok account is on record");
    const value = await select!.$$eval(
      "option",
      (options, wanted) =>
        options.find(({ text }) => text.endsWith(`version ${wanted}`))?.value,
      withIt,
    );
    await select!.select(value!);
    await page.waitForSelector(".changes");
    expect(await textOf(page, ".changes")).toBe(
      "What has changed sinceAccount removed: @whitehouse.",
    );
    const note = await textOf(page);
    expect(note).toContain(`as it stood in the registry of`);
    expect(note).toContain("Accounts on record");
    await select!.select("");
    await eventually(async () => expect(await page.$(".changes")).toBeNull());
    await page.close();
    await publish();
    await updateNow();
  });
});

describe("a report", () => {
  test("has an outcome as soon as the signed list of changes names it, for who asks", async () => {
    await publish();
    await updateNow();
    const reported = new Date().toISOString().slice(0, 10);
    await inExtension((values) => chrome.storage.local.set(values), {
      reports: { whitehouse: reported },
    });
    await publish(["whitehouse"]);
    await updateNow();
    server.state.asked.length = 0;
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionUrl}report.html?handle=whitehouse`);
    await page.waitForSelector(".notice");
    expect(server.state.asked).toEqual([]);
    await page.click(".notice button");
    await eventually(async () =>
      expect(await textOf(page, ".notice")).toMatch(
        new RegExp(
          `Version ${version} of .+: A test\\..+ accounts - @whitehouse`,
        ),
      ),
    );
    expect(server.state.asked).toEqual([
      expect.stringMatching(/^targets\/[0-9a-f]{64}\.changes\.gz$/),
    ]);
    await page.close();
    await publish();
    await updateNow();
  });
});

describe("a signed rule about surfaces", () => {
  const inHead = '[data-e2e="user-page"] [data-letterhead="whitehouse"]';
  const headOf = async () => {
    const page = await launched.browser.newPage();
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page);
    const text = await page
      .$eval(inHead, (badge) => badge.textContent)
      .catch(() => undefined);
    await page.close();
    return text;
  };

  test("switches one off, or changes it, for this version of the program alone", async () => {
    const rule = { surface: "profile-header", why: "A test." } as const;
    expect(await headOf()).toBe("Government office· US");
    await publish([], [{ ...rule, to: "99.0.0", replace: { form: "short" } }]);
    expect(outcome(await updateNow())).toBe("updated");
    expect(await headOf()).toBe("Government· US");
    await publish([], [{ ...rule, to: "99.0.0", isOff: true }]);
    await updateNow();
    expect(await headOf()).toBeUndefined();
    await publish([], [{ ...rule, to: "0.0.1", isOff: true }]);
    await updateNow();
    expect(await headOf()).toBe("Government office· US");
  });
});

describe("the settings page", () => {
  let options: Page;
  let second: TestFeed;
  const feedAddress = `https://${feedHost}/second/`;
  const section = 'section[aria-labelledby="feeds"]';
  const says = (text: string | RegExp) =>
    eventually(async () =>
      expect(await textOf(options, section)).toMatch(text),
    );
  const press = (name: string) =>
    options.click(`${section} ::-p-aria(${name}[role="button"])`);
  const type = async (name: string, text: string) => {
    const field = await options.waitForSelector(`[name="${name}"]`);
    await field!.evaluate((each) => ((each as HTMLInputElement).value = ""));
    await field!.type(text);
  };

  beforeAll(async () => {
    second = await makeFeed({}, new Date());
    await symlink(second.folder, path.join(feed.folder, "second"));
    const account = (id: string, handle: string) =>
      fakeEntity(id, {
        kind: "agency",
        country: "US",
        accounts: [{ ...fakeEntity(id).accounts[0]!, handle }],
      });
    await second.publish(
      fakeRegistry(1, [
        account("us-a", "whitehouse"),
        account("us-b", "hazel_kettle"),
      ]),
      { date: new Date() },
    );
  });
  beforeEach(async () => {
    options = await launched.browser.newPage();
    await options.setViewport({ width: 900, height: 1000 });
    await options.goto(`${launched.extensionUrl}options.html`);
    await options.waitForSelector(section);
  });
  afterEach(() => options.close());

  test("shows an update while it runs, and stops it", async () => {
    await updateNow();
    await publish();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    server.state.misbehave = async (name) => {
      if (name.includes("patch")) await released;
      return false;
    };
    await options.reload();
    await says(/Version \d+ of \w+ \d+, \d{4}\.Asked on .+/);
    await press("Update now");
    const before = await shown();
    try {
      await says("Fetching what changed");
      await press("Stop");
      await says("without success: you stopped it.");
    } finally {
      release();
    }
    expect(await shown()).toBe(before);
    await press("Update now");
    await says(/: updated, [\d.]+ kB\./);
    expect(await shown()).toBe(version);
  });

  test("adds a feed whose fingerprint was compared; the card tells who says what; it goes without a trace", async () => {
    await publish();
    await updateNow();
    const fingerprint = await fingerprintWords(
      await readFile(path.join(second.folder, "1.root.json"), "utf8"),
    );
    await type("address", feedAddress);
    await press("Look there");
    await says(fingerprint);
    await type("fingerprint", fingerprint.replace(/^./, "x"));
    await press("Follow this feed");
    await says("These are other words");
    await type("fingerprint", fingerprint.toUpperCase());
    await press("Follow this feed");
    await says(`${feedAddress}Version 1 of Nov 22, 2026.`);

    const page = await launched.browser.newPage();
    await page.goto("https://www.tiktok.com/@hazel_kettle");
    await waitForBadge(page, '[data-letterhead="hazel_kettle"]');
    await page.goto("https://www.tiktok.com/@whitehouse");
    await waitForBadge(page, '[data-letterhead="whitehouse"]');
    await page.click('[data-letterhead="whitehouse"]');
    await page.waitForSelector("[data-letterhead-card] >>> footer");
    const card = await page.$eval(
      "[data-letterhead-card] >>> section",
      (each) => each.textContent,
    );
    expect(card).toContain("The feeds that you follow disagree");
    expect(card).toContain("Letterhead says: Government office · US");
    expect(card).toContain(`${feedHost} says: Government agency · US`);

    await page.goto(`${launched.extensionUrl}popup.html?q=hazel_kettle`);
    await page.waitForSelector(".card");
    const popup = await textOf(page, "body");
    expect(popup).toContain("Letterhead says: not listed");
    expect(popup).toContain(`Feeds that you added: ${feedHost}.`);
    expect(popup).toContain("It came from Letterhead, which last vouched");
    await page.goto(`${launched.extensionUrl}privacy.html`);
    await page.waitForSelector("article");
    expect(await textOf(page)).toContain(feedHost);

    await page.goto("https://www.tiktok.com/@hazel_kettle");
    await waitForBadge(page, '[data-letterhead="hazel_kettle"]');
    await options.bringToFront();
    await press(`Remove ${feedHost}`);
    await eventually(async () =>
      expect(await handlesOn(page)).not.toContain("hazel_kettle"),
    );
    await eventually(async () =>
      expect(await textOf(options, section)).not.toContain(feedAddress),
    );
    const databases = await options.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(databases).toEqual(["letterhead"]);
    await page.close();
  });

  test("turns asking off and on; while it is off, nothing is asked", async () => {
    await options.click('[name="syncing"]');
    await eventually(async () =>
      expect(
        await options.$eval('[name="syncing"]', (each) =>
          each.matches(":checked"),
        ),
      ).toBe(false),
    );
    server.state.asked.length = 0;
    await updateNow();
    expect(server.state.asked).toEqual([]);
    await options.click('[name="syncing"]');
    await eventually(() =>
      expect(server.state.asked).toContain("timestamp.json"),
    );
  });

  test.each([
    ["http://feed.example/", "starts with https://"],
    [`https://${feedHost}/nothing/`, "what was asked for is not there"],
    [`https://${feedHost}/`, "You follow this feed already."],
  ])("adds no feed from %s", async (address, words) => {
    await type("address", address);
    await press("Look there");
    await eventually(async () =>
      expect(await textOf(options, section)).toContain(words),
    );
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
      await publish(["whitehouse"]);
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
      await eventually(async () =>
        expect(await handlesOn(page)).toContain("whitehouse"),
      );
      await publish();
      expect(outcome(await updateNow())).toBe("updated");
    }
    await page.close();
  }, 120_000);

  test("disk quota reached: it is said, and nothing is lost", async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${launched.extensionUrl}privacy.html`);
    const session = await page.createCDPSession();
    const origin = launched.extensionUrl.slice(0, -1);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin,
      quotaSize: 1000,
    });
    try {
      // Chromium believes for half a minute what room it measured last.
      await eventually(
        async () => {
          const before = await shown();
          await publish();
          expect(outcome(await updateNow())).toBe("storage");
          expect(await shown()).toBe(before);
        },
        { timeout: 60_000 },
      );
    } finally {
      await session.send("Storage.overrideQuotaForOrigin", { origin });
    }
    expect(outcome(await updateNow())).toBe("updated");
    expect(await shown()).toBe(version);
    await page.close();
  }, 90_000);

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
