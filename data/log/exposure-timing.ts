import type { Column } from "./column.ts";
import { exposureRuleIds } from "./rules.ts";

const since = "1.0";

/** Whose an exposure was, when it was, and how long it lasted. */
export const exposureTiming = [
  {
    name: "exposure_id",
    type: "string",
    missing: [],
    definition:
      "UUID of version 7, made when the exposure began; sorts by that time.",
    since,
  },
  {
    name: "study_id",
    type: "string",
    missing: [],
    definition: "Id of the study, as in its study file.",
    since,
  },
  {
    name: "participant_id",
    type: "string",
    missing: [],
    definition:
      "Random for each participation in a study; never the viewer’s account on the platform.",
    since,
  },
  {
    name: "session_id",
    type: "string",
    missing: [],
    definition: "Session by the session rule; see sessions.",
    since,
  },
  {
    name: "tab_index",
    type: "integer",
    missing: [],
    definition:
      "The tab, counted from 1 in the order of first use in the session.",
    since,
  },
  {
    name: "nav_index",
    type: "integer",
    missing: [],
    definition:
      "Navigation in the tab, counted from 1 within the session; a change of address without a reload counts.",
    since,
  },
  {
    name: "seq",
    type: "integer",
    missing: [],
    definition:
      "Order in which the exposures of registered accounts began within the navigation, from 1.",
    since,
  },
  {
    name: "first_visible_utc",
    type: "datetime",
    missing: [],
    definition: "When the exposure began, by the wall clock.",
    since,
  },
  {
    name: "last_visible_utc",
    type: "datetime",
    missing: [],
    definition:
      "When the exposure ended: first_visible_utc and the monotonic time since.",
    since,
  },
  {
    name: "tz_offset_min",
    type: "integer",
    unit: "min",
    missing: [],
    definition:
      "What the participant’s zone was ahead of UTC at first_visible_utc.",
    since,
  },
  {
    name: "local_hour",
    type: "integer",
    unit: "h",
    missing: [],
    definition: "Hour of the participant’s day at first_visible_utc, 0 to 23.",
    since,
  },
  {
    name: "monotonic_ms",
    type: "number",
    unit: "ms",
    missing: [],
    definition:
      "Monotonic time since the page was opened, at first_visible_utc; beside the wall clock it exposes clock jumps.",
    since,
  },
  {
    name: "visible_ms",
    type: "integer",
    unit: "ms",
    missing: [],
    definition: "How long the exposure lasted, by the exposure rule’s ratio.",
    since,
  },
  {
    name: "attention_ms",
    type: "integer",
    unit: "ms",
    missing: [],
    definition: "The part of visible_ms with attention, by the attention rule.",
    since,
  },
  {
    name: "play_ms",
    type: "integer",
    unit: "ms",
    missing: ["", "NA"],
    definition:
      "The part of visible_ms in which a video of the item was playing. Not applicable to comments, mentions, profiles and suggestions; not observed where the item held no player.",
    since,
  },
  {
    name: "max_visible_ratio",
    type: "number",
    missing: [],
    definition:
      "Largest share of the item’s area inside the window, 0 to 1, as reported at steps of 0.1; for counting by another threshold.",
    since,
  },
  {
    name: "viewport_w",
    type: "integer",
    unit: "px",
    missing: ["NA"],
    definition:
      "Width of the page’s window; not observed in a frame of another site.",
    since,
  },
  {
    name: "viewport_h",
    type: "integer",
    unit: "px",
    missing: ["NA"],
    definition:
      "Height of the page’s window; not observed in a frame of another site.",
    since,
  },
  {
    name: "exposure_rule",
    type: "string",
    values: exposureRuleIds,
    missing: [],
    definition: "Exposure rule that counted_as_view follows.",
    since,
  },
  {
    name: "counted_as_view",
    type: "boolean",
    missing: [],
    definition:
      "Whether visible_ms reached the exposure rule’s time. Shorter exposures are kept, so that others can count anew.",
    since,
  },
  {
    name: "repeat_of",
    type: "string",
    missing: ["", "REDACTED"],
    definition:
      "exposure_id of the first exposure of the same item, by the repeat rule; not applicable to the first.",
    since,
  },
] as const satisfies readonly Column[];
