import type { Page } from "puppeteer";

/** Every third author is registered: rt.news, dwnews … ; the second post mentions who. */
export const watchedFeed =
  "https://www.tiktok.com/foryou?items=12&every=3&mount=all";

/** Scrolls a feed to an item; the time of the frame that shows it, by the page's clock. */
export const scrollFeed = (page: Page, index: number): Promise<number> =>
  page.evaluate(
    (index) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          window.lookalike.scrollFeedTo(index);
          requestAnimationFrame(resolve);
        });
      }),
    index,
  );

/** The time of the frame that shows what was done last, by the page's clock. */
export const nextFrame = (page: Page): Promise<number> =>
  page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(resolve)),
  );

/** Lets the page be watched for so many milliseconds: what is under test here is time itself. */
export const watchFor = (page: Page, milliseconds: number): Promise<unknown> =>
  page.evaluate(
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    milliseconds,
  );
