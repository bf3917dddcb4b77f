import type { Page } from "puppeteer";

/** What lands where a person pastes. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const paper = document.createElement("textarea");
    paper.id = "paper";
    document.body.append(paper);
    paper.focus();
  });
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
  return page.$eval("#paper", (paper) => (paper as HTMLTextAreaElement).value);
}
