// @vitest-environment node
import {
  three,
  feed,
  device,
  follow,
  holds,
  instead,
  endless,
} from "@/tests/support/feed/follow";
import { firstDay } from "@/tests/support/feed/make-feed";
import { address, serveFeed, urlOf } from "@/tests/support/feed/serve-feed";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { updateFeed } from "@/utils/registry/sync/update-feed";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("mirrors", () => {
  const good = "https://good.example/";
  beforeEach(async () => {
    await follow();
    await feed.publish(three);
  });
  const first = (answer: () => Response): typeof globalThis.fetch => {
    const { fetch } = serveFeed(feed.folder);
    return async (input, init) =>
      urlOf(input).startsWith(good) ? fetch(input, init) : answer();
  };

  test.each([
    [
      "down",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
    [
      "lying",
      () => Response.json({ signed: { _type: "timestamp" }, signatures: [] }),
    ],
    ["empty", () => new Response("", { status: 404 })],
    ["endless", () => endless()],
  ])("one that is %s is passed over", async (_name, answer) => {
    const result = await updateFeed({
      feed: feed.feed(address, good),
      storage: deviceStorage(device, { id: "test" }),
      fetch: first(answer),
      now: () => firstDay.getTime(),
    });
    expect(result).toMatchObject({ what: "updated", version: 3 });
    await holds(3);
  });

  test("of several failures the one is told that says most", async () => {
    const choices = { mirrors: ["https://down.example/", address] };
    const { fetch } = serveFeed(
      feed.folder,
      instead(/./, () => new Response("<html>")),
    );
    const failing = updateFeed({
      feed: feed.feed(...choices.mirrors),
      storage: deviceStorage(device, { id: "test" }),
      fetch: async (input, init) => {
        if (urlOf(input).includes("down"))
          throw new TypeError("Failed to fetch");
        return fetch(input, init);
      },
    });
    await expect(failing).rejects.toMatchObject({ reason: "not-metadata" });
  });
});
