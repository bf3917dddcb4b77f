/** What a person can choose about badges: closed lists, the first of each being what holds until something is chosen. */

export const kindForms = ["show", "short", "hide"] as const;
export const badgeForms = ["short", "first", "long"] as const;
export const looks = ["page", "light", "dark", "contrast"] as const;
export const palettes = ["standard", "wide", "ink"] as const;
export const textSizes = ["normal", "large", "largest"] as const;

/** Whether a kind's badges stand on the page, and whether they may take their long form. */
export type KindForm = (typeof kindForms)[number];
/** When a badge may take its long form in lists: never, once a day for each account, or always. */
export type BadgeForm = (typeof badgeForms)[number];
export type Look = (typeof looks)[number];
export type Palette = (typeof palettes)[number];
export type TextSize = (typeof textSizes)[number];
