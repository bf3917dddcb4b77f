import type { Browser } from "puppeteer";

/** Lets Chromium save into a folder without asking. */
export async function saveInto(browser: Browser, folder: string) {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: folder,
  });
}
