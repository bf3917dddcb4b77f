import { feedAddressSchema, feedSchema, type Feed } from "@/data/feed";
import { openDatabase } from "@/utils/database";
import { changeFeedChoices } from "../feeds";
import { alone } from "../make-current";
import { writeIndex } from "../write-index";
import { fromUtf8 } from "./bytes";
import { download } from "./download";
import { SyncFailure } from "./failure";
import { fingerprintWords } from "./fingerprint";
import { forgetFeed } from "./forget-feed";
import { limits } from "./limits";
import { readMetadata } from "./metadata";
import { verifySignatures } from "./verify";

/** A feed that was found at an address, and the words of its root, which the person compares before following it. */
export interface FoundFeed {
  readonly feed: Feed;
  readonly fingerprint: string;
}

/** A feed's address as it is kept: that of a folder. */
export function folderOf(address: string): string {
  const [plain = ""] = address.trim().split(/[?#]/);
  return plain.endsWith("/") ? plain : `${plain}/`;
}

/** Whether a feed can lie there: an address with https, or on this machine. */
export function isFeedAddress(address: string): boolean {
  return URL.canParse(address) && feedAddressSchema.safeParse(address).success;
}

/** Looks at an address for a feed's first root. Nothing is followed yet. @throws SyncFailure */
export async function findFeed(
  address: string,
  fetch?: typeof globalThis.fetch,
): Promise<FoundFeed> {
  const mirror = folderOf(address);
  const bytes = await download(`${mirror}1.root.json`, {
    limit: limits.root,
    time: limits.metadataTime,
    ...(fetch && { fetch }),
  });
  if (!bytes) throw new SyncFailure("absent", `There is no feed at ${mirror}.`);
  const metadata = readMetadata("root", bytes);
  await verifySignatures(metadata, metadata.signed);
  const root = fromUtf8(bytes);
  const fingerprint = await fingerprintWords(root);
  const { host } = new URL(mirror);
  const id = fingerprint.split(" ").slice(0, 3).join("-");
  const feed = feedSchema.parse({ id, name: host, mirrors: [mirror], root });
  return { feed, fingerprint };
}

/** Whether words that were typed or pasted are a fingerprint, however they are spaced. */
export function isSameFingerprint(typed: string, fingerprint: string): boolean {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return words.join(" ") === fingerprint;
}

/** Follows a feed whose fingerprint the person has compared. */
export async function addFeed(
  { feed }: FoundFeed,
  compared: string,
): Promise<void> {
  if (!isSameFingerprint(compared, await fingerprintWords(feed.root)))
    throw new SyncFailure(
      "signature",
      "The fingerprint is another. Ask the publisher for the words of the root.",
    );
  await changeFeedChoices((choices) => {
    const others = choices.added.filter(({ id }) => id !== feed.id);
    return { ...choices, added: [...others, feed] };
  });
}

/**
 * Follows a feed no more, and takes what only it labelled away; then waits for an update that runs, and forgets it.
 * Whatever is cut off here, `checkRegistry` makes up for.
 */
export async function removeFeed(id: string): Promise<void> {
  await changeFeedChoices((choices) => ({
    ...choices,
    added: choices.added.filter((feed) => feed.id !== id),
  }));
  await alone(async () => {
    const main = await openDatabase();
    await writeIndex(main).finally(() => main.close());
  });
  await forgetFeed(id);
}

/** Turns syncing off or on; what is on the device stays. */
export async function setSyncing(isOn: boolean): Promise<void> {
  await changeFeedChoices((choices) => ({ ...choices, isOff: !isOn }));
}
