/**
 * Share of the page's generated class names that a rule was saved for, 0 to 1; undefined where there are none.
 * TikTok's desktop pages of 2025 set their rules from script, and a browser's "Save page" leaves those out.
 */
export function measureStyling(document: Document): number | undefined {
  const names = new Set<string>();
  for (const element of document.querySelectorAll("body [class]"))
    for (const name of element.classList)
      if (/^(?:css|tiktok)-/.test(name)) names.add(name);
  if (names.size === 0) return undefined;
  const text = [...document.querySelectorAll("style")]
    .map(({ textContent }) => textContent)
    .join("\n");
  const styled = [...names].filter((name) => text.includes(`.${name}`));
  return styled.length / names.size;
}
