const small = new Set(
  "der die das und von van the and for dos des bin abd del".split(" "),
);

/** Whether a handle carries the name of whom it is said to belong to, in part or as initials. */
export function isNameInHandle(name: string, handle: string): boolean {
  const bare = handle.toLowerCase().replace(/[^a-z0-9]/g, "");
  const words = [...wordsOf(name, true), ...wordsOf(name, false)];
  const initials = wordsOf(name, false)
    .map((word) => word[0]!)
    .join("");
  if (initials.length >= 3 && bare.includes(initials)) return true;
  return words
    .filter((word) => word.length >= 3 && !small.has(word))
    .some(
      (word) =>
        bare.includes(word) ||
        (word.length >= 5 && bare.includes(word.slice(0, 4))),
    );
}

/** Words in plain letters; umlauts as ae, oe, ue or as bare vowels. */
function wordsOf(name: string, spellsUmlauts: boolean): string[] {
  const spelled = spellsUmlauts
    ? name.replace(/[äöüÄÖÜ]/g, (letter) =>
        letter
          .toLowerCase()
          .replace("ä", "ae")
          .replace("ö", "oe")
          .replace("ü", "ue"),
      )
    : name;
  return spelled
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/[ıİ]/g, "i")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
