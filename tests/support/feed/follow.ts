import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import type { Database } from "@/utils/database";
import { createKeyFile, openKeyFile } from "@/utils/desk/publish/key-file";
import { hashOf } from "@/utils/desk/publish/signing";
import { deviceStorage } from "@/utils/registry/sync/device-storage";
import { SyncFailure } from "@/utils/registry/sync/failure";
import { limits } from "@/utils/registry/sync/limits";
import { updateFeed } from "@/utils/registry/sync/update-feed";
import { currentOf, makeDevice, stubLocks } from "./device";
import { fakeEntity, fakeRegistry } from "./fake-registry";
import { firstDay, makeFeed, type TestFeed } from "./make-feed";
import { address, serveFeed, type Tamper } from "./serve-feed";

export const registryOf = (version: number, ...more: string[]) =>
  fakeRegistry(
    version,
    ["fr-a", ...more].map((id) => fakeEntity(id)),
  );
export const one = registryOf(1);
export const two = registryOf(2, "fr-b");
export const three = registryOf(3, "fr-b", "fr-c");
export const day = 86_400_000;
export const later = (days: number) =>
  new Date(firstDay.getTime() + days * day);

export let feed: TestFeed;
export let device: Database;

/** A device that follows a feed and holds its version 2. */
export async function follow(counts = {}) {
  stubLocks();
  feed = await makeFeed(counts);
  device = await makeDevice(one);
  await feed.publish(one);
  await feed.publish(two);
  await update();
}

export interface Choices {
  tamper?: Tamper;
  now?: Date;
  mirrors?: string[];
  limited?: Partial<typeof limits>;
}

export const update = ({
  tamper,
  now = firstDay,
  mirrors = [address],
  limited = {},
}: Choices = {}) =>
  updateFeed({
    feed: feed.feed(...mirrors),
    storage: deviceStorage(device, { id: "test" }),
    fetch: serveFeed(feed.folder, tamper).fetch,
    now: () => now.getTime(),
    limits: { ...limits, ...limited },
  });

/** What an update ends with: the failure's reason, or what it did. */
export const outcome = (choices?: Choices): Promise<string> =>
  update(choices).then(
    ({ what, by }) => [what, by].filter(Boolean).join(" by "),
    (error: unknown) => {
      if (error instanceof SyncFailure) return error.reason;
      throw error;
    },
  );

export const holds = async (version: number) =>
  expect(await currentOf(device)).toMatchObject({
    store: version,
    index: version,
  });

export const instead =
  (
    wanted: RegExp,
    answer: (
      name: string,
      signal?: AbortSignal | null,
    ) => Response | Promise<Response>,
  ): Tamper =>
  (name, _bytes, signal) =>
    wanted.test(name) ? answer(name, signal) : undefined;
export const file = (name: string) => readFile(path.join(feed.folder, name));
export const stranger = (role: "timestamp" | "targets") =>
  openKeyFile(createKeyFile(role, "p", 2), "p");

/** Puts a target's content in another's place, and signs for it as an editor whose machine was taken over would. */
export async function replaceTarget(
  name: string,
  content: Buffer,
  custom?: object,
) {
  const hash = hashOf(content);
  await feed.forge("3.targets.json", "targets", (signed) => {
    const targets = signed["targets"] as Record<
      string,
      Record<string, unknown>
    >;
    Object.assign(targets[name]!, {
      length: content.length,
      hashes: { sha256: hash },
    });
    if (custom) Object.assign(targets[name]!["custom"]!, custom);
  });
  const at = name.lastIndexOf("/") + 1;
  await feed.write(
    `targets/${name.slice(0, at)}${hash}.${name.slice(at)}`,
    content,
  );
  await feed.online();
}

export const noPatch = async () => {
  await feed.forge("3.targets.json", "targets", (signed) => {
    delete (signed["targets"] as Record<string, unknown>)["patch/2.gz"];
  });
  await feed.online();
};

/** Signs snapshot and timestamp over a targets file that no desk would list. */
export async function listTargets(version: number) {
  await feed.forge(
    "3.snapshot.json",
    "snapshot",
    (signed) => {
      signed["version"] = 90;
      signed["meta"] = { "targets.json": { version } };
    },
    { as: "90.snapshot.json" },
  );
  await feed.forge("timestamp.json", "timestamp", (signed) => {
    signed["version"] = 90;
    signed["meta"] = { "snapshot.json": { version: 90 } };
  });
}

export function endless(): Response {
  return new Response(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(32)),
    }),
  );
}

/** Sends a byte now and then, until it is given up on. */
export function slow(signal?: AbortSignal | null): Response {
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (signal?.aborted) controller.error(signal.reason);
        else controller.enqueue(new Uint8Array(1).fill(32));
      },
    }),
  );
}
