import {
  hashtagsSchema,
  programmesSchema,
  wantedSchema,
  type Hashtag,
  type Programme,
  type Wanted,
} from "@/data/side-files";
import { browser } from "@/utils/browser";

/** What ships beside the registry and is never a label. */
export interface SideFiles {
  readonly programmes: readonly Programme[];
  readonly wanted: readonly Wanted[];
  readonly hashtags: readonly Hashtag[];
}

/** Reads the packaged side files. @throws Error that names the part which breaks its schema. */
export async function readSideFiles(
  fetch: (url: string) => Promise<Response> = (url) => globalThis.fetch(url),
): Promise<SideFiles> {
  const response = await fetch(browser.runtime.getURL("side-files.json"));
  const files = Object(await response.json()) as Record<string, unknown>;
  return {
    programmes: read(
      "programmes",
      programmesSchema.safeParse(files.programmes),
    ),
    wanted: read("wanted", wantedSchema.safeParse(files.wanted)),
    hashtags: read("hashtags", hashtagsSchema.safeParse(files.hashtags)),
  };
}

type Parsed<Value> = { success: true; data: Value } | { success: false };

function read<Value>(name: string, parsed: Parsed<Value>): Value {
  if (parsed.success) return parsed.data;
  throw new Error(`The packaged side files are not valid at ${name}.`);
}
