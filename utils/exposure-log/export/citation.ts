import type { LicenceId } from "./licences";
import type { StudyFacts } from "./study-facts";

/** A scalar of YAML: a JSON string is one. */
const scalar = (text: string) => JSON.stringify(text);

/** CITATION.cff after Citation File Format 1.2; an identifier is added by whoever publishes. */
export function writeCitation(
  study: StudyFacts | undefined,
  last: string,
  licence: LicenceId,
): string {
  const title = study?.title ?? "An empty log";
  return [
    "cff-version: 1.2.0",
    "message: If you use this log, cite it as below.",
    "type: dataset",
    `title: ${scalar(`${title}: exposures to government and state-media accounts on TikTok`)}`,
    "authors:",
    `  - name: ${scalar(study?.contact ?? "Unknown")}`,
    ...(last ? [`date-released: ${scalar(last.slice(0, 10))}`] : []),
    ...(licence === "none" ? [] : [`license: ${licence}`]),
    "# identifiers:",
    "#   - type: doi",
    "#     value: 10.…",
    "",
  ].join("\n");
}
