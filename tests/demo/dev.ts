import path from "node:path";
import { createServer } from "wxt";
import { findBrowser } from "@/tests/support/find-browser";
import { installBrowsers } from "@/tests/support/install-browsers";
import { chromiumArguments, launchFirefox } from "@/tests/support/launch";
import { runCommand } from "@/tests/support/run-command";
import { hasScreen } from "@/tests/support/screen";
import { startLookalike } from "@/tests/tiktok/server";

/** Live reload: builds on each change and reloads the extension in a browser that shows the look-alike. */
await runCommand(async () => {
  const browser = process.argv.includes("--firefox") ? "firefox" : "chrome";
  await installBrowsers(browser);
  const lookalike = await startLookalike();
  const program = (await findBrowser(browser))!;
  const startUrl = "https://www.tiktok.com/foryou";

  const server = await createServer({
    browser,
    manifestVersion: 3,
    webExt:
      browser === "firefox"
        ? // Only a driven Firefox can be told to accept the look-alike's certificate.
          { disabled: true }
        : {
            binaries: { chrome: program, chromium: program },
            chromiumArgs: [
              ...chromiumArguments(lookalike.port),
              "--ignore-certificate-errors",
              ...(hasScreen() ? [] : ["--headless=new"]),
              ...process.argv.filter((word) => word.startsWith("--remote-")),
            ],
            startUrls: [startUrl],
          },
  });
  await server.start();

  if (browser === "firefox") {
    const launched = await launchFirefox({
      port: lookalike.port,
      headless: !hasScreen(),
      extension: path.resolve(".output/firefox-mv3-dev"),
    });
    const page = await launched.browser.newPage();
    await page.goto(startUrl);
  }
});
