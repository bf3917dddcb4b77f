import type { ConsentRow } from "@/data/log/consents";

/** What a package says of its study; of the newest one where the log holds several. */
export interface StudyFacts {
  readonly id: string;
  readonly title: string;
  readonly contact: string;
  readonly several: boolean;
}

/** `undefined` where nobody has ever agreed to a study, as in an empty log. */
export function studyFacts(
  consents: readonly Pick<
    ConsentRow,
    "study_id" | "title" | "contact" | "consented_utc"
  >[],
): StudyFacts | undefined {
  const newest = [...consents]
    .sort((a, b) => (a.consented_utc < b.consented_utc ? -1 : 1))
    .at(-1);
  return (
    newest && {
      id: newest.study_id,
      title: newest.title,
      contact: newest.contact,
      several: new Set(consents.map(({ study_id }) => study_id)).size > 1,
    }
  );
}
