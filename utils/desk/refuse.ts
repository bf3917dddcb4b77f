import { canonicalHandlePattern } from "@/data/handle";

/** What an import knows of a row before an editor has seen it. */
export interface OfferedRow {
  readonly handle: string;
  readonly name: string;
  /** What the source says the row is, in its own word. */
  readonly category?: string;
}

export interface Refusal {
  readonly reason: RefusalReason;
  readonly why: string;
}

export type RefusalReason =
  | "platform-id"
  | "not-a-handle"
  | "education-or-research"
  | "private-person"
  | "private-media"
  | "unofficial"
  | "simulation"
  | "not-named";

const rules: readonly {
  readonly reason: RefusalReason;
  readonly why: string;
  readonly applies: (row: OfferedRow) => boolean;
}[] = [
  {
    reason: "platform-id",
    why: "the platform's internal id stands where a handle should be.",
    applies: ({ handle }) =>
      /^MS4wLjAB/i.test(handle) || /^\d{15,}$/.test(handle),
  },
  {
    reason: "not-a-handle",
    why: "TikTok allows 2 to 24 of a-z 0-9 _ . and no period at the end.",
    applies: ({ handle }) => !canonicalHandlePattern.test(handle.toLowerCase()),
  },
  {
    reason: "education-or-research",
    why: "universities, research bodies and foundations are out of scope.",
    applies: ({ name }) =>
      /hochschul|universit|college|akademie|fraunhofer|max[- ]planck|leibniz-|senckenberg|(business|media|graduate) school|school of |stiftung(en\b| ?[-–]|\b.* e\. ?v\.)|museum für/i.test(
        name,
      ),
  },
  {
    reason: "private-person",
    why: "the source calls the account an influencer's: a private person is not labelled.",
    applies: ({ category }) =>
      /influencer|creator|activist/i.test(category ?? ""),
  },
  {
    reason: "private-media",
    why: "the source calls the medium private.",
    applies: ({ category }) => /^privat|private.media/i.test(category ?? ""),
  },
  {
    reason: "unofficial",
    why: "name or handle says that it is a fan's, a supporter's or a clip account.",
    applies: ({ handle, name }) =>
      /unofficial|inoffiziell|no oficial|\bfan\b|fan(page|pagina|club|s\b)|supporter|parody/i.test(
        name,
      ) || /fan(page|pagina|club)|_fans?$|clips$|unofficial/i.test(handle),
  },
  {
    reason: "simulation",
    why: "a game or a youth parliament is not the body whose name it carries.",
    applies: ({ name }) =>
      /youth parliament|jugendparlament|micronation|\breino del pan\b/i.test(
        name,
      ),
  },
  {
    reason: "not-named",
    why: "the source does not say which body it is.",
    applies: ({ name }) =>
      /^unclear|^unknown|^an? (ministry|town hall|municipality)/i.test(
        name.trim(),
      ),
  },
];

/** Why a row may not even be proposed; `undefined` where an editor may look at it. */
export function refusalOf(row: OfferedRow): Refusal | undefined {
  const rule = rules.find(({ applies }) => applies(row));
  return rule && { reason: rule.reason, why: rule.why };
}
