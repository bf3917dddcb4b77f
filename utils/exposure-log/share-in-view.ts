/** Share of an item that is in view: of its area, or of the window's where the item is larger. */
export function shareInView({
  isIntersecting,
  intersectionRect: seen,
  boundingClientRect: whole,
  rootBounds,
}: IntersectionObserverEntry): number {
  if (!isIntersecting) return 0;
  const area = whole.width * whole.height;
  const most = rootBounds
    ? Math.min(area, rootBounds.width * rootBounds.height)
    : area;
  return most > 0 ? Math.min(1, (seen.width * seen.height) / most) : 0;
}
