import path from "node:path";
import { Targets } from "@tufjs/models";
import type { TufRole } from "@/data/tuf";
import { exitCodes, type ExitCode } from "@/utils/desk/exit-codes";
import { UnreadableError } from "@/utils/desk/unreadable";

import { writeSafely } from "@/utils/desk/write-safely";
import { readFeedFolder } from "./feed-folder";
import {
  createKeyFile,
  openKeyFile,
  publicKeyOf,
  type Signer,
} from "./key-file";
import {
  openSigners,
  readKeyFiles,
  retireKeyFile,
  writeKeyFile,
  type AskPassphrase,
} from "./key-folder";
import { rolesOf, writeRoot } from "./make-root";
import { openAll } from "./publish";
import { publishOnline } from "./publish-version";
import { daysAfter, expiryDays, signMetadata, specVersion } from "./signing";

export interface RotateOptions {
  readonly keys: string;
  readonly feed: string;
  readonly date: Date;
  /** First digits of the public key to replace; the first of the role where absent. */
  readonly key?: string;
  readonly ask: AskPassphrase;
  readonly print?: (line: string) => void;
  readonly cost?: number;
}

/**
 * `rotate`: replaces one key of a role by a new one, in a new root that the keys before and the keys now sign; whatever
 * the role signs is signed anew. It also puts the root's expiry off.
 */
export async function rotate(
  role: TufRole,
  {
    keys,
    feed: place,
    date,
    key: wanted,
    ask,
    print = console.log,
    cost,
  }: RotateOptions,
): Promise<ExitCode> {
  const feed = await readFeedFolder(place);
  const root = feed.root.signed;
  const roles = rolesOf(root);
  const before = await openSigners(keys, "root", root.roles["root"]!, ask);
  const old = roles[role].keys.find(({ keyVal }) =>
    keyVal["public"]!.startsWith(wanted ?? ""),
  );
  if (!old) throw new UnreadableError(`No ${role} key starts with ${wanted}.`);
  const passphrase = await ask(role);
  const made = createKeyFile(role, passphrase, cost);
  print(await writeKeyFile(keys, made));
  const next = {
    ...roles,
    [role]: {
      ...roles[role],
      keys: roles[role].keys.map((key) =>
        key === old ? publicKeyOf(made.public) : key,
      ),
    },
  };
  const newSigner: Signer[] =
    role === "root" ? [openKeyFile(made, passphrase)] : [];
  print(
    await writeRoot(place, {
      version: root.version + 1,
      date,
      roles: next,
      signers: [...before, ...newSigner],
    }),
  );
  const files = await readKeyFiles(keys, role);
  const oldFile = files.find(
    (file) => publicKeyOf(file.public).keyID === old.keyID,
  );
  if (oldFile) await retireKeyFile(keys, oldFile);
  if (feed.targets) await signAnew(role, { keys, place, date, ask });
  print(
    `The ${role} key ${old.keyVal["public"]!.slice(0, 8)} is replaced by ${made.public.slice(0, 8)}.`,
  );
  return exitCodes.clean;
}

/** Signs anew what is in force: the targets where their key changed, snapshot and timestamp always. */
async function signAnew(
  role: TufRole,
  {
    keys,
    place,
    date,
    ask,
  }: { keys: string; place: string; date: Date; ask: AskPassphrase },
) {
  const feed = await readFeedFolder(place);
  const online = feed.root.signed.roles;
  if (role === "targets") {
    const signers = await openAll(feed, keys, ask);
    const { targets, version } = feed.targets!.signed;
    const next = new Targets({
      specVersion,
      version: version + 1,
      expires: daysAfter(date, expiryDays.targets),
      targets,
    });
    const file = path.join(place, `${next.version}.targets.json`);
    await writeSafely(file, signMetadata(next, signers.targets));
    await publishOnline(place, { date, signers });
    return;
  }
  await publishOnline(place, {
    date,
    signers: {
      snapshot: await openSigners(keys, "snapshot", online["snapshot"]!, ask),
      timestamp: await openSigners(
        keys,
        "timestamp",
        online["timestamp"]!,
        ask,
      ),
    },
  });
}
