import { expect } from "vitest";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { SyncFailure } from "@/utils/registry/sync/failure";
import { limits as usualLimits } from "@/utils/registry/sync/limits";
import { updateFeed } from "@/utils/registry/sync/update-feed";
import { currentOf, makeDevice, stubLocks } from "./device";
import {
  entitiesOf,
  one,
  two,
  type Attack,
  type Choices,
  type Follower,
  type Outcome,
} from "./follower";
import { firstDay, makeFeed } from "./make-feed";
import { serveFeed, urlOf } from "./serve-feed";

/** The sync code with a database of its own, as a follower of a new feed. */
export async function followOnDevice({
  keys,
}: Pick<Attack, "keys"> = {}): Promise<Follower & { close(): void }> {
  stubLocks();
  const feed = await makeFeed(keys);
  const device = await makeDevice(one);
  await feed.publish(one);
  await feed.publish(two);
  async function outcome({
    mirrors = [() => undefined],
    days = 0,
    limits,
  }: Choices = {}): Promise<Outcome> {
    const served = mirrors.map((tamper) => serveFeed(feed.folder, tamper));
    const hosts = mirrors.map((_, at) => `https://mirror-${at}.example/`);
    try {
      const { what, by } = await updateFeed({
        feed: feed.feed(...hosts),
        storage: deviceStorage(device, { id: "test" }),
        fetch: (input, init) => {
          const at = hosts.findIndex((host) => urlOf(input).startsWith(host));
          return served[at]!.fetch(input, init);
        },
        now: () => firstDay.getTime() + days * 86_400_000,
        limits: { ...usualLimits, ...limits },
      });
      return what === "updated" ? `updated by ${by!}` : what;
    } catch (error) {
      if (error instanceof SyncFailure) return error.reason;
      throw error;
    }
  }
  const follower: Follower = {
    feed,
    async ends(expected, choices) {
      expect(await outcome(choices)).toMatch(new RegExp(`^${expected}`));
    },
    async holds(version) {
      expect(await currentOf(device)).toMatchObject({
        store: version,
        index: version,
        entities: entitiesOf(version),
      });
    },
  };
  await outcome();
  return { ...follower, close: () => device.close() };
}
