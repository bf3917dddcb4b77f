interface Standing {
  readonly handle: string;
  readonly badge: HTMLElement;
}

/** Brings a badge into view, without motion, and focuses it; where the page has changed, another of the account. */
export function showBadge(
  standing: readonly Standing[],
  handle: string,
  at: number,
): void {
  const badge = [standing[at], ...standing].find(
    (each) => each?.handle === handle,
  )?.badge;
  badge?.scrollIntoView({ block: "center" });
  badge?.focus();
}
