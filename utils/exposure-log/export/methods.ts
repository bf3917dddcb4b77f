import type { Counts } from "./tally";

/**
 * The paragraph for a paper's section on methods. Figures stand in braces, so that the script of the package can put in
 * what it counted itself; a sentence whose figures are not in the package is left out.
 */
const sentences = [
  "Exposures to registered accounts were recorded in the participant's own browser while the pages of tiktok.com were in use (participants: {participants}; sessions: {sessions}).",
  "An exposure began and ended by the rule that its row names. Exposures kept: {exposures}, of {accounts} registered accounts; of them {views} counted as views and {repeats} were of an item met before.",
  "Denominators were kept for every session, surface and hour without the identity of other accounts: of {seen} views, {flagged} were of registered accounts, {unflagged} of other accounts, and for {undetermined} the account could not be read.",
  "The share of registered accounts was therefore between {flagged_low_pct} % and {flagged_high_pct} % of the views, depending on whose the undetermined ones were.",
  "What an account is was taken from the registry version named in each row (versions: {registry_versions}; see registry.json).",
  "Exposures known to be lost: {exposures_lost}; views deleted by the participant, and only counted: {redacted}.",
] as const;

const braces = /\{(\w+)\}/g;

/** Shares in per cent that the paragraph names beside the counts; with two decimals. */
function withShares(counts: Counts): Record<string, number | string> {
  const { seen, flagged, undetermined } = counts;
  if (!seen || flagged === undefined || undetermined === undefined)
    return counts;
  const share = (part: number) => ((100 * part) / seen).toFixed(2);
  return {
    ...counts,
    flagged_low_pct: share(flagged),
    flagged_high_pct: share(flagged + undetermined),
  };
}

/** The sentences whose figures are all there, as they stand in `reproduce/counts.json`. */
export function methodsTemplate(counts: Counts): string {
  const known = withShares(counts);
  return sentences
    .filter((sentence) =>
      [...sentence.matchAll(braces)].every(
        ([, name]) => known[name!] !== undefined,
      ),
    )
    .join(" ");
}

export function writeMethods(counts: Counts): string {
  const known = withShares(counts);
  return methodsTemplate(counts).replaceAll(braces, (_whole, name: string) =>
    String(known[name]),
  );
}
