const levels = 6;

/** An element and its ancestors by tag, data-e2e and class part, such as `a[video-author-avatar].StyledLink`. */
export function describeElement(element: Element): string {
  const steps: string[] = [];
  for (
    let at: Element | null = element;
    at && at.localName !== "body" && steps.length < levels;
    at = at.parentElement
  )
    steps.unshift(describeOne(at));
  return steps.join(" > ");
}

function describeOne(element: Element): string {
  const marker = element.getAttribute("data-e2e");
  const part = [...element.classList].map(classPart).find(Boolean);
  return (
    element.localName +
    (marker === null ? "" : `[${marker}]`) +
    (part === undefined ? "" : `.${part}`)
  );
}

/** The readable end of a generated class name: `css-1a2b-7937d88b--DivX` and `tiktok-1a2b-DivX` give `DivX`. */
export function classPart(name: string): string | undefined {
  return /(?:^|-)([A-Z][A-Za-z]{2,}\w*)$/.exec(name)?.[1];
}
