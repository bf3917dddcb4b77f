import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { makeFeed, type TestFeed } from "@/tests/support/feed/make-feed";
import { feedHost, startFeedServer } from "@/tests/support/feed/start-server";
import { launchFirefox, standInHosts } from "@/tests/support/launch";
import { stageFor } from "@/tests/support/serve-and-launch";
import { fingerprintWords } from "@/utils/registry/sync/fingerprint";

/** One story of syncing in Firefox; the attacks are tried in Chromium. */
const stage = stageFor(launchFirefox, {
  preferences: {
    "network.dns.localDomains": [...standInHosts, feedHost].join(","),
  },
});
let feed: TestFeed;
let server: Awaited<ReturnType<typeof startFeedServer>>;

const section = 'section[aria-labelledby="feeds"]';
const one = fakeEntity("us-b");
const withAccount = {
  ...one,
  accounts: [{ ...one.accounts[0]!, handle: "hazel_kettle" }],
};

beforeAll(async () => {
  feed = await makeFeed({}, new Date());
  await feed.publish(fakeRegistry(1, [withAccount]), { date: new Date() });
  server = await startFeedServer(() => feed.folder);
});
afterAll(() => server?.close());

test("a feed is added, labels an open page, and takes its badge away with an update", async () => {
  const options = await stage.browser.newPage();
  const says = (text: string) =>
    eventually(
      async () =>
        expect(
          await options.$eval(section, (each) => each.textContent),
        ).toContain(text),
      { timeout: 20_000 },
    );
  void options.goto(`${stage.extensionUrl}options.html`).catch(() => undefined);
  await eventually(async () => expect(await options.$(section)).not.toBeNull());
  await press(options, "address", `https://${feedHost}:${server.port}/`);
  const root = await readFile(path.join(feed.folder, "1.root.json"), "utf8");
  const fingerprint = await fingerprintWords(root);
  await says(fingerprint);
  await press(options, "fingerprint", fingerprint);
  await says("Version 1 of Nov 22, 2026.");

  const page = await stage.browser.newPage();
  await page.goto("https://www.tiktok.com/@hazel_kettle");
  await waitForBadge(page, '[data-letterhead="hazel_kettle"]');
  await feed.publish(fakeRegistry(2, [fakeEntity("us-c")]), {
    date: new Date(),
  });
  await options.bringToFront();
  await options.click(`${section} > .actions button`);
  await says("Version 2 of Nov 22, 2026.");
  await eventually(async () =>
    expect((await badgesOn(page)).map(({ handle }) => handle)).not.toContain(
      "hazel_kettle",
    ),
  );
});

/** Fills a field of the form and sends it. */
async function press(page: Page, name: string, text: string) {
  await page.type(`[name="${name}"]`, text);
  await page.click('form[name="feed"] button[type="submit"]');
}
