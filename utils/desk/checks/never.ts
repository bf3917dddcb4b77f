import path from "node:path";
import { lineOfField } from "@/utils/desk/line-of";
import type { Check } from "./check";

/** A handle of the never list belongs to no entity; the list is sorted, without doubles, and sourced. */
export const never: Check = function* ({
  entries,
  never,
  sources,
  texts,
  folder,
}) {
  const barred = new Map(never.map((entry) => [entry.handle, entry]));
  for (const { entity, file, line } of entries)
    for (const { handle } of entity.accounts)
      if (barred.has(handle))
        yield {
          file,
          line,
          rule: "never",
          message: `${entity.id} claims @${handle}, which must never be labelled: ${barred.get(handle)!.finding}`,
          fix: "Remove the account. The never list wins over every source.",
        };
  const text = texts.get("never.json") ?? "";
  for (const [index, { handle, source }] of never.entries()) {
    const before = never[index - 1];
    const place = {
      file: path.join(folder, "never.json"),
      line: lineOfField(text, "handle", handle),
    };
    if (before && before.handle >= handle)
      yield {
        ...place,
        rule: "sorted",
        message: `@${handle} stands after @${before.handle}.`,
        fix: "Sort the list by handle and drop doubles.",
      };
    if (!(source in sources))
      yield {
        ...place,
        rule: "source",
        message: `@${handle} cites ${source}, which sources.json does not have.`,
        fix: "Add the source.",
      };
  }
};
