import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A participant's id as HMAC-SHA-256 with the key, first 32 hexadecimal digits: the same for the same key, and without
 * the key not to be matched with the id as recorded.
 */
export function hashParticipant(key: Uint8Array, id: string): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes(id))).slice(0, 32);
}
