import { stat } from "node:fs/promises";
import path from "node:path";
import type { TufRole } from "@/data/tuf";
import { exitCodes, type ExitCode } from "@/utils/desk/exit-codes";
import { UnreadableError } from "@/utils/desk/unreadable";
import { fingerprintWords } from "@/utils/registry/sync/fingerprint";
import {
  createKeyFile,
  openKeyFile,
  publicKeyOf,
  type Signer,
} from "./key-file";
import { allRoles, writeKeyFile, type AskPassphrase } from "./key-folder";
import { readFirstRoot, writeRoot, type RoleKeys } from "./make-root";

/** How many keys a role gets and how many of them must sign, as `3/2`. */
export interface KeyCount {
  readonly count: number;
  readonly threshold: number;
}

export interface KeysOptions {
  readonly keys: string;
  readonly feed: string;
  readonly date: Date;
  readonly counts?: Partial<Record<TufRole, KeyCount>>;
  readonly ask: AskPassphrase;
  readonly print?: (line: string) => void;
  /** Only tests make guessing cheap. */
  readonly cost?: number;
}

const usualCounts: Record<TufRole, KeyCount> = {
  root: { count: 3, threshold: 2 },
  targets: { count: 1, threshold: 1 },
  snapshot: { count: 1, threshold: 1 },
  timestamp: { count: 1, threshold: 1 },
};

/** `keys`: makes the keys of a new feed and its first root metadata. */
export async function makeKeys({
  keys: folder,
  feed,
  date,
  counts = {},
  ask,
  print = console.log,
  cost,
}: KeysOptions): Promise<ExitCode> {
  const first = path.join(feed, "1.root.json");
  for (const place of [first, path.join(folder, "root")])
    if (await stat(place).catch(() => undefined))
      throw new UnreadableError(
        `${place} is already there. A feed keeps its keys: replace one with "rotate".`,
      );
  const signers: Signer[] = [];
  const roles: Partial<Record<TufRole, RoleKeys[TufRole]>> = {};
  for (const role of allRoles) {
    const { count, threshold } = counts[role] ?? usualCounts[role];
    const passphrase = await ask(role);
    if (passphrase.length < 12)
      throw new UnreadableError(
        "A passphrase of at least 12 characters is needed: the files may be copied.",
      );
    const made = Array.from({ length: count }, () =>
      createKeyFile(role, passphrase, cost),
    );
    for (const file of made) print(await writeKeyFile(folder, file));
    if (role === "root")
      signers.push(...made.map((file) => openKeyFile(file, passphrase)));
    roles[role] = {
      keys: made.map((file) => publicKeyOf(file.public)),
      threshold,
    };
  }
  print(
    await writeRoot(feed, {
      version: 1,
      date,
      roles: roles as RoleKeys,
      signers,
    }),
  );
  print(`Fingerprint: ${await fingerprintWords(await readFirstRoot(feed))}`);
  print(
    `Carry ${path.join(folder, "root")} away now, and ${path.join(folder, "targets")} whenever you do not publish.`,
  );
  return exitCodes.clean;
}
