import { axisValues, confidences } from "../entity.ts";
import { kindIds } from "../kinds.ts";
import { surfaceNames } from "../surfaces.ts";
import { labelConditions, logSurfaces, roles } from "./closed-lists.ts";
import type { Column, RowOf, Table } from "./column.ts";
import { exposureRuleIds } from "./rules.ts";

const since = "1.0";

const columns = [
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
  {
    name: "surface",
    type: "string",
    values: logSurfaces,
    missing: [],
    definition: "Where on the platform the item was met.",
    since,
  },
  {
    name: "place",
    type: "string",
    values: surfaceNames,
    missing: [],
    definition: "The kind of element that showed the account.",
    since,
  },
  {
    name: "feed_position",
    type: "integer",
    missing: ["", "NA"],
    definition:
      "Rank in its list at first sight, from 1, counting what the page then held; not applicable to mentions and profiles.",
    since,
  },
  {
    name: "item_id",
    type: "string",
    missing: ["", "NA"],
    definition:
      "The platform’s id of the post, from a link or the player in the item; not applicable to comments, profiles and suggestions.",
    since,
  },
  {
    name: "item_url",
    type: "string",
    missing: ["", "NA"],
    definition: "Canonical address of the post, made from item_id and author.",
    since,
  },
  {
    name: "item_created_utc",
    type: "datetime",
    missing: ["", "NA"],
    definition: "When the post was made; see item_created_from.",
    since,
  },
  {
    name: "item_created_from",
    type: "string",
    values: ["id"],
    missing: ["", "NA"],
    definition:
      "Where item_created_utc is from: decoded from the id, whose upper 32 bits are seconds since 1970.",
    since,
  },
  {
    name: "author",
    type: "string",
    missing: [],
    definition:
      "Canonical handle of the registered account, lower case, without @.",
    since,
  },
  {
    name: "author_id",
    type: "string",
    missing: ["NA"],
    definition:
      "The platform’s id of the account, from the registry where it has one.",
    since,
  },
  {
    name: "role",
    type: "string",
    values: roles,
    missing: [],
    definition: "What the account has to do with the item.",
    since,
  },
  {
    name: "label_type",
    type: "string",
    values: kindIds,
    missing: [],
    definition: "Kind of the account’s entity as in force then.",
    since,
  },
  {
    name: "axes_funding",
    type: "string",
    values: axisValues,
    missing: [""],
    definition: "Whether the state predominantly pays; of media with axes.",
    since,
  },
  {
    name: "axes_governance",
    type: "string",
    values: axisValues,
    missing: [""],
    definition: "Whether the state owns or governs; of media with axes.",
    since,
  },
  {
    name: "axes_editorial",
    type: "string",
    values: axisValues,
    missing: [""],
    definition:
      "Whether the state controls what is published; of media with axes.",
    since,
  },
  {
    name: "country",
    type: "string",
    missing: [""],
    definition:
      "Country of the entity, ISO 3166-1 alpha-2, or EU or UN; not applicable to other international bodies. NA is Namibia here.",
    since,
  },
  {
    name: "record_id",
    type: "string",
    missing: [],
    definition: "Id of the entity in the registry.",
    since,
  },
  {
    name: "match_basis",
    type: "string",
    values: ["id", "handle", "former-handle"],
    missing: [],
    definition: "What the account was recognised by.",
    since,
  },
  {
    name: "match_confidence",
    type: "string",
    values: confidences,
    missing: ["NA"],
    definition: "How sure the registry is that the handle is the entity’s.",
    since,
  },
  {
    name: "registry_publisher",
    type: "string",
    missing: [],
    definition:
      "Id of the feed that the registry came from; package where it came with the program.",
    since,
  },
  {
    name: "registry_version",
    type: "integer",
    missing: [],
    definition: "Version of the registry in force then; see registry_versions.",
    since,
  },
  {
    name: "registry_root",
    type: "string",
    missing: ["NA"],
    definition: "SHA-256 of the canonical text of the registry in force then.",
    since,
  },
  {
    name: "registry_age_h",
    type: "integer",
    unit: "h",
    missing: [],
    definition: "Hours from the registry’s date to first_visible_utc.",
    since,
  },
  {
    name: "platform_label",
    type: "string",
    missing: ["UNK"],
    definition:
      "The platform’s own label of state-controlled media, as its text stands in the item. Where none was found the page did not say: it is not known where on the page the platform would put it, so its absence proves nothing.",
    since,
  },
  {
    name: "label_condition",
    type: "string",
    values: labelConditions,
    missing: [],
    definition:
      "The study’s label condition that the participant was assigned.",
    since,
  },
  {
    name: "badge_shown",
    type: "boolean",
    missing: [],
    definition:
      "Whether a badge of ours stood at the item when the exposure ended.",
    since,
  },
  {
    name: "badge_variant",
    type: "string",
    missing: [""],
    definition:
      "Form, place and look of that badge, as long, short or shape; after, inside or corner; look; palette; size, joined by hyphens.",
    since,
  },
  {
    name: "card_opened",
    type: "boolean",
    missing: [],
    definition: "Whether the badge’s card was opened during the exposure.",
    since,
  },
  {
    name: "user_override",
    type: "string",
    values: ["none", "hidden", "relabelled"],
    missing: [],
    definition: "What the participant had chosen for the account.",
    since,
  },
  {
    name: "is_ad",
    type: "boolean",
    missing: ["", "UNK"],
    definition:
      "Whether the page marked the post as an advertisement. The page did not say of any post yet: no element is known that reliably marks one. Not applicable to what is no post.",
    since,
  },
  {
    name: "is_live",
    type: "boolean",
    missing: ["", "UNK"],
    definition: "Whether the item was a live stream.",
    since,
  },
  {
    name: "adapter_version",
    type: "string",
    missing: [],
    definition: "Version of the program that read the page.",
    since,
  },
  {
    name: "extraction_layer",
    type: "string",
    values: ["first", "second", "text"],
    missing: [],
    definition:
      "What named the account: the place’s first selector, its second, or text.",
    since,
  },
  {
    name: "quality_flags",
    type: "string",
    missing: [""],
    definition:
      "What to know about the row, joined by semicolons: clock_jump, recovered (stored after a first attempt failed), partial (the page was being left), restored_session.",
    since,
  },
] as const satisfies readonly Column[];

/** One row for each exposure of a registered account. */
export const exposures = {
  name: "exposures",
  title: "Exposures",
  definition: "One row for each exposure of a registered account.",
  columns,
  primaryKey: ["exposure_id"],
  foreignKeys: [
    { fields: ["session_id"], table: "sessions", references: ["session_id"] },
    { fields: ["repeat_of"], table: "", references: ["exposure_id"] },
    {
      fields: ["author", "registry_publisher", "registry_version"],
      table: "labels",
      references: ["author", "registry_publisher", "registry_version"],
    },
    {
      fields: ["registry_publisher", "registry_version"],
      table: "registry_versions",
      references: ["publisher", "registry_version"],
    },
  ],
} as const satisfies Table;

export type ExposureRow = RowOf<typeof columns>;
export type ExposureColumn = (typeof columns)[number]["name"];
