import { parseArgs } from "node:util";

export interface Options {
  files: string[];
  /** Address the only file came from, where the page does not say it. */
  url?: string;
  json: boolean;
  pictures: boolean;
  showHandles: boolean;
  help: boolean;
}

export const usage = `Usage: npm run doctor -- [options] FILE...

Opens saved TikTok pages in Chromium, with the built extension and a registry that holds every account on them, and
prints for each surface the author blocks found, handles read and badges placed, and the account links that no
surface claimed. Save a page with the browser's "Save page as", "HTML only", after it has loaded.

  --url URL       the address of the page, where the file does not name it (one file only)
  --pictures      take pictures into .demo/doctor/
  --show-handles  name the accounts behind unclaimed links and missing badges
  --json          print the counts as JSON
  --help          print this text

Exit code: 0 all claimed, 1 unclaimed links or missing badges, 2 a file or an option could not be used.`;

/**
 * Reads the command line.
 *
 * @returns the options, or what is wrong with them
 */
export function readOptions(
  words: string[],
): { ok: true; value: Options } | { ok: false; reason: string } {
  const read = tryParse(words);
  if ("reason" in read) return { ok: false, reason: read.reason };
  const { values, positionals: files } = read;
  const { url } = values;
  if (!values.help && files.length === 0)
    return { ok: false, reason: "Name at least one saved page." };
  if (url !== undefined && files.length > 1)
    return { ok: false, reason: "--url goes with one file only." };
  return {
    ok: true,
    value: {
      files,
      ...(url !== undefined && { url }),
      json: values.json,
      pictures: values.pictures,
      showHandles: values["show-handles"],
      help: values.help,
    },
  };
}

function tryParse(args: string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: "string" },
        json: flag,
        pictures: flag,
        "show-handles": flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
