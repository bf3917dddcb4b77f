import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Registry } from "@/data/entity";
import type { Feed, SurfaceRule } from "@/data/feed";
import type { TufRole } from "@/data/tuf";
import {
  readFeedFolder,
  readPublished,
} from "@/utils/desk/publish/feed-folder";
import { openKeyFile, type Signer } from "@/utils/desk/publish/key-file";
import { readKeyFiles } from "@/utils/desk/publish/key-folder";
import { makeKeys, type KeyCount } from "@/utils/desk/publish/keys";
import { openAll } from "@/utils/desk/publish/publish";
import {
  publishOnline,
  publishVersion,
} from "@/utils/desk/publish/publish-version";
import { rotate } from "@/utils/desk/publish/rotate";
import { canonicalJson, sortKeys } from "@/utils/registry/canonical";

const passphrase = "correct horse battery";
const ask = () => Promise.resolve(passphrase);
const quiet = { print: () => {}, ask, cost: 2 };
export const firstDay = new Date("2026-11-22T12:00:00Z");

export type TestFeed = Awaited<ReturnType<typeof makeFeed>>;

interface Signed {
  signed: Record<string, unknown>;
  signatures: { keyid: string; sig: string }[];
}

/** A feed in a temporary folder, made by the desk, with what an attacker would need to forge one. */
export async function makeFeed(
  counts: Partial<Record<TufRole, KeyCount>> = {},
  firstDate = firstDay,
) {
  const place = await mkdtemp(path.join(tmpdir(), "letterhead-feed-"));
  const [folder, keys] = [path.join(place, "feed"), path.join(place, "keys")];
  await makeKeys({ keys, feed: folder, date: firstDate, counts, ...quiet });
  const root = await readFile(path.join(folder, "1.root.json"), "utf8");
  const held = new Map<number, Registry>();
  const signersOf = async (role: TufRole): Promise<Signer[]> =>
    (await readKeyFiles(keys, role)).map((file) =>
      openKeyFile(file, passphrase),
    );
  const json = async (name: string): Promise<Signed> =>
    JSON.parse(await readFile(path.join(folder, name), "utf8"));

  return {
    folder,
    keys,
    signersOf,
    json,
    feed(...mirrors: string[]): Feed {
      return { id: "test", name: "Test", mirrors, root };
    },
    async publish(
      registry: Registry,
      {
        date = firstDate,
        surfaces = [],
        why = "A test.",
      }: { date?: Date; surfaces?: SurfaceRule[]; why?: string } = {},
    ) {
      const feed = await readFeedFolder(folder);
      const signers = await openAll(feed, keys, ask);
      held.set(registry.version, registry);
      return publishVersion(feed, {
        registry,
        why,
        surfaces,
        date,
        signers,
        read: async (published) =>
          held.get(published.version) ?? readPublished(feed, published),
      });
    },
    async online(date = firstDate) {
      const signers = await openAll(await readFeedFolder(folder), keys, ask);
      return publishOnline(folder, { date, signers });
    },
    rotate: (role: TufRole, date = firstDate) =>
      rotate(role, { keys, feed: folder, date, ...quiet }),
    async write(name: string, content: string | Uint8Array) {
      await writeFile(path.join(folder, name), content);
    },
    names: () => readdir(folder),
    /** Signs a changed metadata file with a role's keys (or with others) and writes it under its own name. */
    async forge(
      name: string,
      role: TufRole,
      change: (signed: Record<string, unknown>) => unknown,
      { as = name, by }: { as?: string; by?: readonly Signer[] } = {},
    ) {
      const { signed } = await json(name);
      change(signed);
      const message = Buffer.from(canonicalJson(signed));
      const signatures = (by ?? (await signersOf(role))).map(
        ({ key, sign }) => ({
          keyid: key.keyID,
          sig: sign(message).sig,
        }),
      );
      const text = JSON.stringify(sortKeys({ signed, signatures }));
      await writeFile(path.join(folder, as), text);
    },
  };
}
