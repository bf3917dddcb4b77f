// Relative imports, for the reason given in compile.ts.
import path from "node:path";
import * as z from "zod/mini";
import {
  hashtagsSchema,
  programmesSchema,
  wantedSchema,
  type Hashtag,
  type Programme,
  type Wanted,
} from "../../data/side-files";
import { readJson } from "./read-json";
import { firstIssue } from "./read-registry";
import { UnreadableError } from "./unreadable";

interface SideFiles {
  /** For the background note; never a label. */
  readonly programmes: readonly Programme[];
  /** For a lookup by name and the coverage picture. */
  readonly wanted: readonly Wanted[];
  /** For /tag pages. */
  readonly hashtags: readonly Hashtag[];
}

/** What ships beside the registry. @throws UnreadableError naming the file that breaks its schema. */
export async function compileSideFiles(
  folder = "data/registry",
): Promise<SideFiles> {
  const [programmes, wanted, hashtags] = await Promise.all([
    read(folder, "programmes.json", programmesSchema),
    read(folder, "wanted.json", wantedSchema),
    read(folder, "hashtags.json", hashtagsSchema),
  ]);
  return { programmes, wanted, hashtags };
}

async function read<Output>(
  folder: string,
  name: string,
  schema: z.ZodMiniType<Output>,
): Promise<Output> {
  const file = path.join(folder, name);
  const parsed = z.safeParse(schema, await readJson(file));
  if (parsed.success) return parsed.data;
  throw new UnreadableError(
    `${file} breaks its schema: ${firstIssue(parsed.error)}`,
  );
}
