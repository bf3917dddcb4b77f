/**
 * The rules that the log counts by. A rule that changes gets a new version; an old one is never edited, because rows
 * name the rule that they were counted by.
 */

/** Version of the log's format: columns and their meanings. */
export const logVersion = "1.0";

export interface ExposureRule {
  readonly id: string;
  /** Share of the item, or of the window where the item is larger, that must be visible. */
  readonly ratio: number;
  /** Milliseconds that it must be visible for to count as a view. */
  readonly ms: number;
  readonly definition: string;
}

const exposure = (
  id: string,
  ms: number,
  ratio: number,
  more = "",
): ExposureRule => ({
  id,
  ms,
  ratio,
  definition: `An item is exposed while at least ${ratio * 100} % of its area lies inside the window of a tab that is shown (of the window’s area, where the item is larger than the window). The exposure ends when less is visible, the tab is hidden, the page is left, or the item shows another account. It counts as a view when it lasted at least ${ms} ms.${more}`,
});

export const exposureRules = {
  "exposure-1s-50": exposure("exposure-1s-50", 1000, 0.5),
  "exposure-3s-70": exposure(
    "exposure-3s-70",
    3000,
    0.7,
    " The thresholds are those that the WebScience library uses for links.",
  ),
} as const;

export type ExposureRuleId = keyof typeof exposureRules;
export const exposureRuleIds = Object.keys(exposureRules) as [
  ExposureRuleId,
  ...ExposureRuleId[],
];

/** Milliseconds after the last input for which somebody is taken to attend. */
export const attentionMs = 15_000;

export const attentionRule = {
  id: "attention-15s-1",
  definition: `Somebody attends while the tab is shown, its window has the focus, and there was an input on the page (key, pointer, wheel, touch) within the last ${attentionMs / 1000} s or a video is playing on it.`,
} as const;

/** Milliseconds without a message from any page after which a new session begins. */
export const sessionIdleMs = 30 * 60_000;

export const sessionRule = {
  id: "session-30min-1",
  definition: `A session begins with the first exposure after the browser started, after recording was switched on or resumed, or after ${sessionIdleMs / 60_000} minutes in which no exposure began or ended.`,
} as const;

export const repeatRule = {
  id: "repeat-study-1",
  definition:
    "Every exposure is kept. A later exposure of the same item to the same participant in the same study names the first one in repeat_of: the same item is the same platform id in the same role, or, where the page shows no id, the same element of the same page showing the same account.",
} as const;
