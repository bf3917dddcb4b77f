import type { Check } from "./check";
import { countries } from "./countries";
import { evidenceNeeds } from "./evidence-needs";
import { lookalikes } from "./lookalikes";
import { mediaAxes } from "./media-axes";
import { never } from "./never";
import { refused } from "./refused";
import { references } from "./references";
import { sideFiles } from "./side-files";
import { sorted } from "./sorted";
import { statuses } from "./statuses";
import { terms } from "./terms";
import { unique } from "./unique";

/** Every rule that `check` holds the registry to. */
export const checks: readonly Check[] = [
  sorted,
  unique,
  countries,
  references,
  evidenceNeeds,
  terms,
  statuses,
  mediaAxes,
  never,
  lookalikes,
  refused,
  sideFiles,
];
