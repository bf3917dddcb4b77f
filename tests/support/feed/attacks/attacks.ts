import type { Attack } from "../follower";
import { clock } from "./clock";
import { mirrors } from "./mirrors";
import { refused } from "./refused";
import { rotation } from "./rotation";
import { signedTargets } from "./signed-targets";
import { thresholds } from "./thresholds";

/** The attack table: each story is told to the sync code and to the built extension in Chromium. */
export const attacks: readonly Attack[] = [
  ...refused,
  ...signedTargets,
  ...mirrors,
  ...thresholds,
  ...rotation,
  ...clock,
];
