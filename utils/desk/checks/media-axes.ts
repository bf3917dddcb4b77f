import { mediaTypeOf } from "@/data/media-type";
import type { Check } from "./check";

/** The type of a medium follows from its three axes, and each known axis has evidence of what the medium is. */
export const mediaAxes: Check = function* ({ entries }) {
  for (const { entity, file, line } of entries) {
    if (!entity.media) continue;
    const { type, ...axes } = entity.media;
    const derived = mediaTypeOf({
      funding: axes.funding.value,
      governance: axes.governance.value,
      editorial: axes.editorial.value,
    });
    if (derived !== type)
      yield {
        file,
        line,
        rule: "media-type",
        message: `${entity.id} is typed ${type}, but its axes make it ${derived ?? "no type"}.`,
        fix: "Correct the type or the axes; see data/media-type.ts.",
      };
    for (const [name, axis] of Object.entries(axes))
      if (axis.value !== "unknown" && !axis.evidence.length)
        yield {
          file,
          line,
          rule: "media-axis",
          message: `${entity.id}: ${name} is ${axis.value} without evidence.`,
          fix: "Cite who says so, or set it to unknown.",
        };
  }
};
