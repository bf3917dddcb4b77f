import type { Column } from "./column.ts";

const since = "1.0";

/** What else the page gave, and how it was read. */
export const exposureReading = [
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
