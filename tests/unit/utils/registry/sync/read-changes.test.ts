// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import {
  firstDay,
  makeFeed,
  type TestFeed,
} from "@/tests/support/feed/make-feed";
import { memoryStorage } from "@/tests/support/feed/memory-storage";
import { address, serveFeed } from "@/tests/support/feed/serve-feed";
import { changesOf, readChanges } from "@/utils/registry/sync/read-changes";
import { updateFeed } from "@/utils/registry/sync/update-feed";

let feed: TestFeed;
let storage: ReturnType<typeof memoryStorage>;

describe("readChanges", () => {
  beforeEach(async () => {
    feed = await makeFeed();
    storage = memoryStorage();
    await feed.publish(fakeRegistry(1, [fakeEntity("fr-a")]));
    await feed.publish(
      fakeRegistry(2, [fakeEntity("fr-a", { kind: "agency" })]),
      { why: "An objection held." },
    );
    await updateFeed({
      feed: feed.feed(address),
      storage,
      fetch: serveFeed(feed.folder).fetch,
      now: () => firstDay.getTime(),
    });
  });
  const read = (fetch = serveFeed(feed.folder).fetch) =>
    readChanges(
      feed.feed("https://down.example/", address),
      storage.trust,
      fetch,
    );

  test("gives the signed list, from whichever mirror has it", async () => {
    const changes = await read();
    expect(changes[0]).toMatchObject({ version: 2, why: "An objection held." });
    expect(
      changesOf(changes, { handle: "fr_a", id: "fr-a" }, "2026-11-22"),
    ).toEqual([
      expect.objectContaining({
        version: 2,
        lines: ['~ fr-a: kind: "ministry" → "agency"'],
      }),
    ]);
  });

  test("believes no other list", async () => {
    const { fetch } = serveFeed(feed.folder);
    await expect(
      read(async (...given) => {
        const response = await fetch(...given);
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[20]! ^= 1;
        return new Response(bytes, { status: response.status });
      }),
    ).rejects.toMatchObject({ reason: "mismatch" });
  });
});

describe("changesOf", () => {
  const change = (date: string, ...lines: string[]) => ({
    version: 1,
    date,
    why: "A test.",
    lines,
  });
  const about = { handle: "tides", id: "fr-tides" };

  test.each([
    ["names the handle", "~ fr-b: accounts + @tides (active, high)", 1],
    ["names the entity", "~ fr-tides: evidence + gazette: Prints it.", 1],
    ["names a longer handle", "~ fr-b: accounts + @tides_fr (active)", 0],
    ["names a longer id", "~ fr-tides-lab: kind: none", 0],
  ])("counts a line that %s: %s → %d", (_name, line, count) => {
    const all = [change("2026-11-22", line, "~ xx: kind")];
    expect(
      changesOf(all, about, "2026-11-22").flatMap(({ lines }) => lines),
    ).toEqual(count ? [line] : []);
  });

  test("leaves out what was before the report", () => {
    expect(
      changesOf([change("2026-11-21", "- fr-tides")], about, "2026-11-22"),
    ).toEqual([]);
  });
});
