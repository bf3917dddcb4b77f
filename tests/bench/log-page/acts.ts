import type { Page } from "puppeteer";

/** As a wheel does, and now and then as a thrown thumb does. Nothing in here has a name, as in popup.ts. */
export const scroll = (page: Page) =>
  page.evaluate(async () => {
    const list = document.querySelector(".rows")!;
    list.scrollIntoView();
    const frames: number[] = [];
    let rows = 0;
    let last = performance.now();
    for (let at = 0; at < 400; at++) {
      if (at % 40 === 39) list.scrollTop = (list.scrollHeight * at) / 400;
      else list.scrollTop += 120;
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      frames.push(performance.now() - last);
      last = performance.now();
      rows = Math.max(rows, document.querySelectorAll("[data-row]").length);
    }
    return { frames, rows };
  });

/** Types a part of a handle letter by letter, a frame for each. */
export const type = (page: Page, text: string) =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>("#rows-account")!;
    for (let length = 1; length <= text.length; length++) {
      field.value = text.slice(0, length);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  }, text);

/** Milliseconds until the list has another number of rows. */
export const choose = (
  page: Page,
  id: string,
  value: string,
): Promise<number> =>
  page.evaluate(
    async (id, value) => {
      const field = document.querySelector<HTMLSelectElement>(id)!;
      const status = document.querySelector("#rows ~ [role=status]")!;
      const before = status.textContent;
      const start = performance.now();
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      while (
        status.textContent === before ||
        !status.textContent.startsWith("Shown")
      )
        await new Promise<void>((resolve) =>
          new MutationObserver((_records, observer) => {
            observer.disconnect();
            resolve();
          }).observe(status, {
            subtree: true,
            childList: true,
            characterData: true,
          }),
        );
      return performance.now() - start;
    },
    id,
    value,
  );

/** Milliseconds of a deletion of the rows that are listed. */
export const remove = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    document.querySelector<HTMLElement>("#delete-listed")!.click();
    const status = document.querySelector(".deletion > [role=status]")!;
    while (!document.querySelector(".notice"))
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    const start = performance.now();
    document.querySelector<HTMLElement>(".notice button")!.click();
    while (!status.textContent.includes("deleted"))
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return performance.now() - start;
  });
