import { surfaceNames } from "../surfaces.ts";
import { logSurfaces, roles } from "./closed-lists.ts";
import type { Column } from "./column.ts";

const since = "1.0";

/** What was seen, and where. */
export const exposureItem = [
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
] as const satisfies readonly Column[];
