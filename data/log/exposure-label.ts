import { axisValues, confidences } from "../entity.ts";
import { kindIds } from "../kinds.ts";
import { labelConditions } from "./closed-lists.ts";
import type { Column } from "./column.ts";

const since = "1.0";

/** What the account was labelled as, and what became of the label. */
export const exposureLabel = [
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
] as const satisfies readonly Column[];
