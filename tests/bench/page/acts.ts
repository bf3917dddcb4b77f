/** One step per frame; every second one from within a frame, the others from a task of their own before it. */
export async function inSteps(
  count: number,
  step: (index: number) => void,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    await new Promise<void>((resolve) => {
      const act = () => {
        step(index);
        // Two frames, so that the one that draws the step has ended.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
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
