import { mkdir, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { tufRoles, type TufRole } from "@/data/tuf";
import { readJson } from "@/utils/desk/read-json";
import { UnreadableError } from "@/utils/desk/unreadable";
import { writeSafely } from "@/utils/desk/write-safely";
import {
  keyFileSchema,
  openKeyFile,
  type KeyFile,
  type Signer,
} from "./key-file";

/** Asks for the passphrase of a role's keys. */
export type AskPassphrase = (role: TufRole) => Promise<string>;

/** A folder of keys, `<role>/<first digits>.json`: the folders of root and targets can be carried away. */
export async function writeKeyFile(
  folder: string,
  file: KeyFile,
): Promise<string> {
  const name = path.join(folder, file.role, `${file.public.slice(0, 8)}.json`);
  await mkdir(path.dirname(name), { recursive: true, mode: 0o700 });
  await writeSafely(name, `${JSON.stringify(file, null, 2)}\n`);
  return name;
}

/** The key files of a role; none where its folder is elsewhere. */
export async function readKeyFiles(
  folder: string,
  role: TufRole,
): Promise<KeyFile[]> {
  const place = path.join(folder, role);
  const names = await readdir(place).catch(() => []);
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(place, name);
      const parsed = z.safeParse(keyFileSchema, await readJson(file));
      if (parsed.success) return parsed.data;
      throw new UnreadableError(`${file} is not a key of Letterhead.`);
    }),
  );
}

/** Opens the keys of a role that the root names. @throws UnreadableError where they are too few */
export async function openSigners(
  folder: string,
  role: TufRole,
  named: { keyIDs: readonly string[]; threshold: number },
  ask: AskPassphrase,
): Promise<Signer[]> {
  const files = await readKeyFiles(folder, role);
  const passphrase = files.length ? await ask(role) : "";
  const signers = files
    .map((file) => openKeyFile(file, passphrase))
    .filter(({ key }) => named.keyIDs.includes(key.keyID));
  if (signers.length < named.threshold)
    throw new UnreadableError(
      `${path.join(folder, role)} has ${signers.length} of the ${named.threshold} ${role} keys that have to sign. Bring the folder's keys here.`,
    );
  return signers;
}

/** Puts a replaced key aside, so that it signs no more. */
export async function retireKeyFile(
  folder: string,
  { role, public: hex }: KeyFile,
): Promise<void> {
  const name = path.join(folder, role, `${hex.slice(0, 8)}.json`);
  if (await stat(name).catch(() => undefined))
    await rename(name, `${name}.retired`);
}

export const allRoles: readonly TufRole[] = tufRoles;
