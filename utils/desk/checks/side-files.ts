import path from "node:path";
import * as z from "zod/mini";
import {
  hashtagsSchema,
  heldSchema,
  programmesSchema,
  reviewedPairsSchema,
  wantedSchema,
} from "@/data/side-files";
import type { Finding } from "@/utils/desk/finding";
import { elementLines } from "@/utils/desk/line-of";
import { parseJson } from "@/utils/desk/read-json";
import { firstIssue, type RegistryFolder } from "@/utils/desk/read-registry";
import type { Check } from "./check";

/** The side files hold to their schemas and do not contradict the registry. */
export const sideFiles: Check = function* (registry) {
  const { entries, sources } = registry;
  const labelled = new Set(
    entries.flatMap(({ entity }) =>
      entity.accounts.map(({ handle }) => handle),
    ),
  );
  const withAccounts = new Set(
    entries.flatMap(({ entity }) => (entity.accounts.length ? entity.id : [])),
  );
  yield* over(
    registry,
    "held.json",
    heldSchema,
    function* ({ handle, source }) {
      if (handle && labelled.has(handle))
        yield `@${handle} is held back and labelled.`;
      if (!(source in sources)) yield `${source} is no source.`;
    },
  );
  yield* over(
    registry,
    "programmes.json",
    programmesSchema,
    function* (programme) {
      for (const id of programme.accounts)
        if (!withAccounts.has(id)) yield `${id} is no entity with an account.`;
      for (const { source } of programme.evidence)
        if (!(source in sources)) yield `${source} is no source.`;
    },
  );
  yield* over(
    registry,
    "hashtags.json",
    hashtagsSchema,
    function* ({ evidence }) {
      for (const { source } of evidence)
        if (!(source in sources)) yield `${source} is no source.`;
    },
  );
  yield* over(registry, "wanted.json", wantedSchema, function* () {});
  yield* over(
    registry,
    "reviewed-pairs.json",
    reviewedPairsSchema,
    function* () {},
  );
};

function* over<Item>(
  { texts, folder }: RegistryFolder,
  name: string,
  schema: z.ZodMiniType<Item[]>,
  problems: (item: Item) => Iterable<string>,
): Iterable<Finding> {
  const text = texts.get(name);
  if (text === undefined) return;
  const file = path.join(folder, name);
  const parsed = z.safeParse(schema, parseJson(text, file));
  if (!parsed.success) {
    const row = Number(parsed.error.issues[0]?.path[0] ?? 0);
    yield {
      file,
      line: elementLines(text)[row] ?? 1,
      rule: "schema",
      message: `Row ${row + 1} breaks the schema: ${firstIssue(parsed.error)}.`,
      fix: "See data/side-files.ts for what the field may hold.",
    };
    return;
  }
  for (const [index, item] of parsed.data.entries())
    for (const message of problems(item))
      yield {
        file,
        line: elementLines(text)[index] ?? 1,
        rule: "side-file",
        message,
        fix: "Correct the row, or the registry.",
      };
}
