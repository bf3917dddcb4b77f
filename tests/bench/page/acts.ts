/** One step after another; every second one from within a frame, the others from a task of their own before one. */
export async function inSteps(
  count: number,
  step: (index: number) => void,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    await new Promise<void>((resolve) => {
      const act = () => {
        step(index);
        requestAnimationFrame(() => resolve());
      };
      if (index % 2 === 0) requestAnimationFrame(act);
      else setTimeout(act);
    });
  }
}

/** Scrolls the feed by so many screens a frame until that many articles have passed. */
export function scrollFeed(articles: number, perFrame: number): Promise<void> {
  const list = document.querySelector("#column-list-container");
  if (!list) throw new Error("The page has no feed.");
  const height = list.firstElementChild?.getBoundingClientRect().height ?? 0;
  return new Promise((resolve) => {
    let passed = 0;
    function step() {
      passed += perFrame;
      list!.scrollTop = passed * height;
      if (passed < articles) requestAnimationFrame(step);
      else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    }
    requestAnimationFrame(step);
  });
}

/** Waits until so many badges stand on the page; gives the milliseconds it took, or -1 where they never came. */
export async function waitForBadges(
  count: number,
  longest = 20_000,
): Promise<number> {
  const started = performance.now();
  while (document.querySelectorAll(".letterhead-badge").length < count) {
    if (performance.now() - started > longest) return -1;
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - started;
}
