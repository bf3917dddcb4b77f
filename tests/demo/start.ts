import { mkdir } from "node:fs/promises";
import path from "node:path";
import { buildExtension } from "@/tests/support/build";
import { installBrowsers } from "@/tests/support/install-browsers";
import { launchChromium } from "@/tests/support/launch";
import { runCommand } from "@/tests/support/run-command";
import { hasScreen } from "@/tests/support/screen";
import { startLookalike } from "@/tests/tiktok/server";
import { takePictures } from "./take-pictures";

const isLive = process.argv.includes("--live");
await runCommand(async () => {
  await installBrowsers("chrome");
  buildExtension("chrome");

  if (isLive) await openWindow("https://www.tiktok.com/", undefined);
  else {
    const lookalike = await startLookalike();
    if (hasScreen() && !process.argv.includes("--headless"))
      await openWindow("https://www.tiktok.com/foryou", lookalike.port);
    else await drive(lookalike.port);
    await lookalike.close();
  }
});

/** Opens a browser with the extension, and waits until the person closes it. */
async function openWindow(url: string, port: number | undefined) {
  if (!hasScreen())
    throw new Error(
      "There is no screen to open a window on. Set DISPLAY, or leave --live out to see the demo as pictures.",
    );
  const { browser } = await launchChromium({ port, headless: false });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url);
  console.log(`${url} is open with Letterhead. Close the window to end.`);
  await new Promise<void>((resolve) => browser.on("disconnected", resolve));
}

async function drive(port: number) {
  const folder = path.resolve(".demo");
  await mkdir(folder, { recursive: true });
  const launched = await launchChromium({ port });
  try {
    const counts = await takePictures(launched, folder);
    console.log("\nBadges seen, by surface:");
    for (const [surface, count] of Object.entries(counts).sort(([a], [b]) =>
      a.localeCompare(b),
    ))
      console.log(`  ${surface.padEnd(16)} ${count}`);
    console.log(`\nPictures, light and dark: ${folder}`);
  } finally {
    await launched.close();
  }
}
