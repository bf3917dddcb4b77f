/** Lines (from 1) where the elements of a top-level array of a pretty-printed JSON file begin. */
export function elementLines(text: string): number[] {
  return text
    .split("\n")
    .flatMap((line, index) => (/^ {2}[{[]/.test(line) ? index + 1 : []));
}

/** Line (from 1) of the first occurrence of a key and value, as `"handle": "x"`; the line given where there is none. */
export function lineOfField(
  text: string,
  key: string,
  value: string,
  otherwise = 1,
): number {
  const at = text.indexOf(`"${key}": ${JSON.stringify(value)}`);
  return at < 0 ? otherwise : lineAt(text, at);
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; line++)
    at = text.indexOf("\n", at + 1);
  return line;
}
