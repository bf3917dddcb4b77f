/** Terms under which a package may be published; whoever exports chooses, and nothing is chosen for them. */
export const licences = {
  none: {
    title: "No licence yet",
    text: "No licence has been given for this log. Until its participant and the study that it belongs to give one, nobody else may reuse it.",
  },
  "CC0-1.0": {
    title: "CC0 1.0 Universal",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
    text: "Whoever made this package has dedicated this log to the public domain under CC0 1.0 Universal.",
  },
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
    text: "Whoever made this package licenses this log under Creative Commons Attribution 4.0 International; cite it as CITATION.cff says.",
  },
} as const satisfies Record<
  string,
  { title: string; path?: string; text: string }
>;

export type LicenceId = keyof typeof licences;
export const licenceIds = Object.keys(licences) as LicenceId[];
