import { readFile } from "node:fs/promises";
import path from "node:path";
import { createKeyFile, openKeyFile } from "@/utils/desk/publish/key-file";
import { hashOf } from "@/utils/desk/publish/signing";
import type { FailureReason } from "@/utils/registry/sync/failure";
import type { Limits } from "@/utils/registry/sync/limits";
import { fakeEntity, fakeRegistry } from "./fake-registry";
import type { makeFeed, TestFeed } from "./make-feed";
import type { Tamper } from "./serve-feed";

export const registryOf = (version: number, ...more: string[]) =>
  fakeRegistry(
    version,
    ["fr-a", ...more].map((id) => fakeEntity(id)),
  );
export const one = registryOf(1);
export const two = registryOf(2, "fr-b");
export const three = registryOf(3, "fr-b", "fr-c");
/** What version 2 held, taken back. */
export const four = registryOf(4, "fr-b");

/** Ids of what a version holds. */
export const entitiesOf = (version: number) =>
  [one, two, three, four]
    .find((registry) => registry.version === version)!
    .entities.map(({ id }) => id);

/** How one update is disturbed. */
export interface Choices {
  /** What each mirror of the feed does instead of sending its files; one honest mirror unless said otherwise. */
  readonly mirrors?: readonly Tamper[];
  /** Days by which the device's clock is ahead. */
  readonly days?: number;
  /** Where the device can be given other limits; elsewhere the usual ones hold. */
  readonly limits?: Partial<Limits>;
}

/** Whoever follows a feed and holds its version 2: the sync code, or the built extension in a browser. */
export interface Follower {
  readonly feed: TestFeed;
  /** Updates once, and expects that it ends so. */
  readonly ends: (
    expected: Outcome | "updated",
    choices?: Choices,
  ) => Promise<void>;
  /** Expects that this version is in the store, and that its accounts and no others are labelled. */
  readonly holds: (version: number) => Promise<void>;
}

/** How an update ends: the failure's reason, or what was done and how. */
export type Outcome =
  FailureReason | "nothing-new" | "updated by patch" | "updated by whole";

/** One story of somebody who tampers with a feed, told with what has to come of it. */
export interface Attack {
  readonly name: string;
  /** How many keys the feed's roles have, where it matters. */
  readonly keys?: Parameters<typeof makeFeed>[0];
  run(follower: Follower): Promise<void>;
}

/** A mirror that answers in its own way wherever the name matches. */
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

export const file = (feed: TestFeed, name: string) =>
  readFile(path.join(feed.folder, name));

/** A mirror that sends one of the folder's files in the place of others. */
export const sends = (feed: TestFeed, wanted: RegExp, name: string): Tamper =>
  instead(wanted, async () => new Response(await file(feed, name)));

export const offline: Tamper = () => {
  throw new TypeError("Failed to fetch");
};

/** A key that no root names. */
export const stranger = (role: "timestamp" | "targets") =>
  openKeyFile(createKeyFile(role, "p", 2), "p");

type Fields = Record<string, Record<string, unknown>>;

/** Puts a target's content in another's place, and signs for it as an editor whose machine was taken over would. */
export async function replaceTarget(
  feed: TestFeed,
  name: string,
  content: Buffer,
  custom?: object,
) {
  const hash = hashOf(content);
  await feed.forge("3.targets.json", "targets", (signed) => {
    const target = (signed["targets"] as Fields)[name]!;
    Object.assign(target, {
      length: content.length,
      hashes: { sha256: hash },
    });
    if (custom) Object.assign(target["custom"]!, custom);
  });
  const at = name.lastIndexOf("/") + 1;
  await feed.write(
    `targets/${name.slice(0, at)}${hash}.${name.slice(at)}`,
    content,
  );
  await feed.online();
}

/** Takes the patch to version 3 away, so that the whole registry is fetched. */
export async function withoutPatch(feed: TestFeed) {
  await feed.forge("3.targets.json", "targets", (signed) => {
    delete (signed["targets"] as Fields)["patch/2.gz"];
  });
  await feed.online();
}
