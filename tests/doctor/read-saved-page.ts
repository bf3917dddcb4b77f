import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { guessUrl, isMobilePage, tiktokUrl } from "./guess-url";

export interface SavedPage {
  /** The file's name without its folder and ending. */
  name: string;
  html: string;
  url: URL;
  isMobile: boolean;
}

const mostBytes = 30 * 1024 * 1024;

/**
 * Reads a saved page and finds out where it came from.
 *
 * @returns the page, or why the file cannot be used
 */
export async function readSavedPage(
  file: string,
  givenUrl: string | undefined,
): Promise<{ ok: true; value: SavedPage } | { ok: false; reason: string }> {
  const no = (reason: string) =>
    ({ ok: false, reason: `${file}: ${reason}` }) as const;
  const about = await stat(file).catch(() => undefined);
  if (!about) return no("there is no such file.");
  if (!about.isFile()) return no("this is not a file.");
  if (about.size > mostBytes)
    return no(
      `larger than ${mostBytes / 1024 / 1024} MB; a saved page has about 1 MB.`,
    );
  const html = await readFile(file, "utf8");
  const start = html.slice(0, 4096);
  if (/^content-type:\s*multipart\/related/im.test(start))
    return no('this is a web archive (MHTML). Save the page as "HTML only".');
  if (!/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start))
    return no("this is not an HTML page.");
  const { name } = path.parse(file);
  const url =
    givenUrl === undefined ? guessUrl(html, name) : tiktokUrl(givenUrl);
  if (!url)
    return no(
      givenUrl === undefined
        ? "the page does not say which address it had. Name it with --url."
        : "--url is no address on tiktok.com.",
    );
  return { ok: true, value: { name, html, url, isMobile: isMobilePage(html) } };
}
