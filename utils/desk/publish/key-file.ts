import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scryptSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { Key, Signature } from "@tufjs/models";
import * as z from "zod/mini";
import type { TufRole } from "@/data/tuf";
import { canonicalJson } from "@/utils/registry/canonical";
import { UnreadableError } from "@/utils/desk/unreadable";

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/=]+$/));

/** A key as it lies on a disk: the public half open, the private half sealed with a passphrase. */
export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  role: z.enum(["root", "timestamp", "snapshot", "targets"]),
  public: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  sealed: z.strictObject({
    kdf: z.literal("scrypt"),
    cost: z.number(),
    salt: base64,
    iv: base64,
    tag: base64,
    data: base64,
  }),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

/** A key that can sign. */
export interface Signer {
  readonly role: TufRole;
  readonly key: Key;
  readonly sign: (data: Buffer) => Signature;
}

/** Cost of guessing one passphrase: 2^16 rounds of 8 blocks are 64 MB and some 0.2 s. */
const usualCost = 2 ** 16;

export function createKeyFile(
  role: TufRole,
  passphrase: string,
  cost = usualCost,
): KeyFile {
  const { privateKey } = generateKeyPairSync("ed25519");
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv(
    "aes-256-gcm",
    stretch(passphrase, salt, cost),
    iv,
  );
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    format: 1,
    role,
    public: publicHex(privateKey),
    sealed: {
      kdf: "scrypt",
      cost,
      salt: toBase64(salt),
      iv: toBase64(iv),
      tag: toBase64(cipher.getAuthTag()),
      data: toBase64(data),
    },
  };
}

/** @throws UnreadableError where the passphrase is another or the file was changed */
export function openKeyFile(
  { role, public: stated, sealed }: KeyFile,
  passphrase: string,
): Signer {
  const [salt, iv, tag, data] = [
    sealed.salt,
    sealed.iv,
    sealed.tag,
    sealed.data,
  ].map((part) => Buffer.from(part, "base64")) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const decipher = createDecipheriv(
    "aes-256-gcm",
    stretch(passphrase, salt, sealed.cost),
    iv,
  ).setAuthTag(tag);
  let secret: KeyObject;
  try {
    secret = createPrivateKey({
      key: Buffer.concat([decipher.update(data), decipher.final()]),
      format: "der",
      type: "pkcs8",
    });
  } catch (error) {
    throw new UnreadableError(
      `The ${role} key ${stated.slice(0, 8)} does not open with this passphrase.`,
      { cause: error },
    );
  }
  if (publicHex(secret) !== stated)
    throw new UnreadableError(`The ${role} key's public half is not its own.`);
  const key = publicKeyOf(stated);
  return {
    role,
    key,
    sign: (message) =>
      new Signature({
        keyID: key.keyID,
        sig: sign(null, message, secret).toString("hex"),
      }),
  };
}

/** The public half as TUF writes it; its id is the hash of its canonical form (TUF 4.2). */
export function publicKeyOf(hex: string): Key {
  const fields = {
    keytype: "ed25519",
    scheme: "ed25519",
    keyval: { public: hex },
  };
  const keyID = createHash("sha256")
    .update(canonicalJson(fields))
    .digest("hex");
  return Key.fromJSON(keyID, fields);
}

function toBase64(bytes: Buffer): string {
  return bytes.toString("base64");
}

function stretch(passphrase: string, salt: Buffer, cost: number): Buffer {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 + 1_000_000 };
  return scryptSync(passphrase.normalize("NFKC"), salt, 32, options);
}

function publicHex(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.from(x!, "base64url").toString("hex");
}
