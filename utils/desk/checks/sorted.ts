import type { Check } from "./check";

/** Entities stand in the order of their ids, so that every change is one reviewable block. */
export const sorted: Check = function* ({ entries }) {
  for (const [index, { entity, file, line }] of entries.entries()) {
    const before = entries[index - 1];
    if (before?.file === file && before.entity.id > entity.id)
      yield {
        file,
        line,
        rule: "sorted",
        message: `${entity.id} stands after ${before.entity.id}.`,
        fix: "Sort the file by id.",
      };
  }
};
