import { sha256, utf8 } from "./bytes";

const consonants = "bdfghjklmnprstvz";
const vowels = "aiou";

/**
 * The fingerprint of a feed's root metadata in words that can be read out and compared: the first 128 bits of its
 * SHA-256 as proquints (arxiv.org/html/0901.4016), five letters for 16 bits.
 */
export async function fingerprintWords(rootText: string): Promise<string> {
  const hash = await sha256(utf8(rootText));
  const words = Array.from({ length: 8 }, (_, at) =>
    proquint(parseInt(hash.slice(at * 4, at * 4 + 4), 16)),
  );
  return words.join(" ");
}

function proquint(bits: number): string {
  const consonant = (shift: number) => consonants[(bits >> shift) & 15]!;
  const vowel = (shift: number) => vowels[(bits >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
