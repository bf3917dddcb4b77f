import { flaggedColumn, logSurfaces, roles } from "@/data/log/closed-lists";
import { kindIds } from "@/data/kinds";

const parts = (joint: string, values: readonly string[], where: string) =>
  Object.fromEntries(
    values.flatMap((value) => [
      [`seen_${joint}_${value}`, `views ${where} ${value}`],
      [`flagged_${joint}_${value}`, "of them of registered accounts"],
    ]),
  );

/** What each count of the README is of; the same words stand there for every country and kind. */
export const countWords: Readonly<Record<string, string>> = {
  exposures: "rows of exposures.csv",
  views: "of them counted as views by the exposure rule",
  repeats: "of them of an item that was met before",
  badges_shown: "of them with a badge of ours beside them",
  accounts: "distinct registered accounts in exposures.csv",
  visible_ms: "milliseconds visible, summed over exposures.csv",
  attention_ms_flagged:
    "milliseconds with attention, summed over exposures.csv",
  denominators: "rows of denominators.csv",
  seen: "views altogether, registered or not",
  flagged: "views of registered accounts",
  unflagged: "views of other accounts",
  undetermined: "views whose account could not be read",
  brief: "exposures too short to count as a view",
  redacted: "views of registered accounts whose rows the participant deleted",
  attention_ms: "milliseconds with attention, registered or not",
  ...Object.fromEntries(
    kindIds.map((kind) => [flaggedColumn(kind), `views of the kind ${kind}`]),
  ),
  ...parts("on", logSurfaces, "on the surface"),
  ...parts("as", roles, "in the role"),
  sessions: "rows of sessions.csv",
  participants: "distinct participants in sessions.csv",
  labels: "rows of labels.csv",
  registry_versions: "rows of registry_versions.csv",
  events: "rows of events.csv",
  quality: "rows of quality.csv",
  exposures_lost:
    "exposures that are known to be lost, not deleted by the participant",
  items_lost: "items, registered or not, that are known to be lost",
  consents: "rows of consents.csv",
};
