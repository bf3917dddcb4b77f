import type { Entry } from "@/utils/desk/read-registry";
import type { Check } from "./check";

/** One id, one entity; one handle, one entity. */
export const unique: Check = function* ({ entries }) {
  const ids = new Map<string, Entry>();
  const handles = new Map<string, Entry>();
  for (const entry of entries) {
    const { entity, file, line } = entry;
    const same = ids.get(entity.id);
    if (same)
      yield {
        file,
        line,
        rule: "unique-id",
        message: `${entity.id} is also the id of ${same.file}:${same.line}.`,
        fix: "Give one of them another id.",
      };
    ids.set(entity.id, entry);
    for (const { platform, handle } of entity.accounts) {
      const key = `${platform} ${handle}`;
      const other = handles.get(key);
      if (other)
        yield {
          file,
          line,
          rule: "unique-handle",
          message: `@${handle} is claimed by ${entity.id} and by ${other.entity.id} (${other.file}:${other.line}).`,
          fix: "Keep it where the evidence is better; where it is even, hold both back.",
        };
      handles.set(key, entry);
    }
  }
};
