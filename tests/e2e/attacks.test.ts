import { expect, test } from "vitest";
import { badgesOn, waitForBadge } from "@/tests/support/badges";
import { attacks } from "@/tests/support/feed/attacks/attacks";
import { followInChromium } from "@/tests/support/feed/follow-in-chromium";
import { stageFeed } from "@/tests/support/feed/stage-feed";

// The same stories are told to the sync code alone in tests/unit/utils/registry/sync/attacks.test.ts.
const stage = stageFeed();

test.each(attacks.map((attack, at) => ({ ...attack, at })))(
  "$name",
  async ({ at, ...attack }) => {
    const follower = await followInChromium(
      stage.browser,
      `attacked-${at}`,
      attack,
    );
    await follower.holds(2);
    await attack.run(follower);
    expect.hasAssertions();
  },
  60_000,
);

test("after all of it, pages are labelled as before", async () => {
  const page = await stage.browser.chromium.newPage();
  await page.goto("https://www.tiktok.com/@whitehouse");
  await waitForBadge(page);
  const handles = (await badgesOn(page)).map(({ handle }) => handle);
  expect(handles).toContain("whitehouse");
});
