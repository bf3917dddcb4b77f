/** Control characters, and those that turn the direction of the text around them. */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Whether a text holds nothing that could make it read as something else. */
export function isPlain(text: string): boolean {
  return text.search(unsafe) < 0;
}

/** A typed text without what `isPlain` refuses; line breaks become spaces. */
export function toPlain(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").replace(unsafe, "");
}
