/** Letters that Unicode does not take apart into a plain one and a mark. */
const plain: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  "’": "'",
  "‘": "'",
  ʼ: "'",
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "g");
// oxlint-disable-next-line no-control-regex -- whatever is ASCII needs no more than lower case
const ascii = /^[\x00-\x7f]*$/;

/** Text as it is compared in a search: without case, accents and double spaces. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const folded = ascii.test(lower)
    ? lower
    : lower
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(special, (letter) => plain[letter]!);
  return folded.replace(/\s+/g, " ").trim();
}
