import { launchChromium } from "@/tests/support/launch";
import type { Bench, Stage } from "./support/bench";
import { traceOwnTime } from "./support/own-time";
import {
  check,
  inFrames,
  inMemory,
  inPage,
  type Check,
} from "./support/probe-checks";
import { writeSmallExtension } from "./support/small-extension";

async function checkAll(stage: Stage): Promise<Check[]> {
  const busy = await writeSmallExtension(
    "Busy",
    `addEventListener("keydown", () => { const end = performance.now() + 60; while (performance.now() < end); });`,
  );
  const launched = await launchChromium({
    port: stage.port,
    extension: busy.folder,
  });
  try {
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(stage.pageScript);
    await page.goto("https://www.tiktok.com/tag/traps");
    await page.waitForSelector("main");
    const found = [
      ...(await inPage(page)),
      ...(await inFrames(page)),
      await inMemory(page),
    ];
    const { own } = await traceOwnTime(page, launched.extensionUrl, () =>
      page.keyboard.press("b"),
    );
    // The processor's time: other programs may have had a part of the 60 ms.
    return [
      ...found,
      check(
        "60 ms of an extension's script are traced",
        "10 to 61",
        own,
        own > 10 && own < 61,
      ),
    ];
  } finally {
    await launched.close();
    await busy.remove();
  }
}

export const probes: Bench = {
  name: "probes",
  what: "whether the probes see deliberate faults",
  async run(stage) {
    const checks = await checkAll(stage);
    if (checks.some(({ isRight }) => !isRight)) process.exitCode = 1;
    return {
      tables: [
        {
          title: "Deliberate faults",
          columns: ["", "expected", "seen", "right"],
          rows: checks.map(({ what, expected, found, isRight }) => [
            what,
            expected,
            found.toFixed(2),
            isRight ? "yes" : "NO",
          ]),
        },
      ],
      data: checks,
    };
  },
};
