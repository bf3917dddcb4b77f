import { readFile, stat } from "node:fs/promises";
import { messageOf } from "./message-of";
import { UnreadableError } from "./unreadable";

/** The largest registry file today has one megabyte; anything beyond this is a mistake. */
const largestFile = 20_000_000;

/** Reads a text file; refuses folders, giants and binary rubbish before anything else sees them. */
export async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new UnreadableError(
      `${file} cannot be read: there is no such file. Check the path.`,
    );
  if (found.size > largestFile)
    throw new UnreadableError(
      `${file} has ${Math.round(found.size / 1e6)} MB; the desk reads at most ${largestFile / 1e6} MB. Split it or check that it is the right file.`,
    );
  const bytes = await readFile(file);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Falls through to the message below.
  }
  throw new UnreadableError(
    `${file} is not text in UTF-8. Check that it is the right file.`,
  );
}

/** Reads a JSON file; the message of a failure names file and line. */
export async function readJson(file: string): Promise<unknown> {
  return parseJson(await readText(file), file);
}

export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = messageOf(error);
    const given = /position (\d+)/.exec(message)?.[1];
    const at = given === undefined ? firstBadToken(text) : Number(given);
    const line = text.slice(0, at).split("\n").length;
    throw new UnreadableError(
      `${file}:${line} is not JSON: ${message.split("\n")[0]}`,
      { cause: error },
    );
  }
}

/** Where the text stops being made of JSON's words; the engine does not always say. */
function firstBadToken(text: string): number {
  const token =
    /\s*(?:[{}[\]:,]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\s*/y;
  let end = 0;
  while (token.test(text)) end = token.lastIndex;
  return end;
}
