/** What a message quotes of a file at most. */
const longestQuote = 40;

/** A file that cannot be read as an exported log. The message is for a person, and says where. */
export class FileFault extends Error {
  override readonly name = "FileFault";
}

/** Where something stands in a file, as a message begins. */
export const placeIn = (file: string, line: number, column?: string): string =>
  `${file}, line ${line}${column === undefined ? "" : `, column ${column}`}`;

/** A piece of a file in quotes, short, and without characters that would turn or hide what stands beside it. */
export function quoted(text: string): string {
  const start = text.slice(0, longestQuote);
  const plain = start.replaceAll(
    /[^\x20-\x7e]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `“${plain}${start === text ? "" : "…"}”`;
}
