import path from "node:path";
import { launchChromium } from "@/tests/support/launch";
import { recycling } from "./comments";
import { append } from "./feed";
import { addedLinks } from "./links";
import { scrolling } from "./scroll";
import type { Bench, Stage, Table } from "./support/bench";
import { buildInto } from "./support/build-into";
import { openScenario, pause, type Scenario } from "./support/measure-page";
import { profileHeap, profileTime } from "./support/profile-page";

const longest = 22;

async function profileScenario(
  stage: Stage,
  title: string,
  scenario: Scenario,
): Promise<{ tables: Table[]; data: unknown }> {
  stage.progress(`  ${title}`);
  const launched = await launchChromium({
    port: stage.port,
    extension: stage.extension,
  });
  const { browser, extensionUrl } = launched;
  try {
    const act = async (run: Awaited<ReturnType<typeof openScenario>>) => {
      await scenario.act(run.page);
      await pause(200);
    };
    const timed = await openScenario(browser, stage, scenario, true);
    const time = await profileTime(timed.client, extensionUrl, () =>
      act(timed),
    );
    await timed.page.close();
    const kept = await openScenario(browser, stage, scenario, true);
    const held = await profileHeap(kept.client, extensionUrl, () => act(kept));
    await kept.page.close();
    const sum = held.reduce((total, { bytes }) => total + bytes, 0);
    return {
      tables: [
        {
          title: `${title}: ${time.total.toFixed(1)} ms of the extension's own`,
          columns: [
            "function:line, and the browser's call in it",
            "self %",
            "self ms",
            "total ms",
          ],
          rows: time.functions
            .slice(0, longest)
            .map(({ name, self, total }) => [
              name,
              ((100 * self) / time.total).toFixed(1),
              self.toFixed(1),
              total.toFixed(1),
            ]),
        },
        {
          title: `${title}: ${(sum / 1024).toFixed(0)} kB still held, by who allocated it`,
          columns: ["function:line", "kB"],
          rows: held
            .slice(0, 10)
            .map(({ name, bytes }) => [name, (bytes / 1024).toFixed(1)]),
        },
      ],
      data: { title, time, held },
    };
  } finally {
    await launched.close();
  }
}

export const profile: Bench = {
  name: "profile",
  what: "where the extension's own time and memory go, by function (profiling slows it down)",
  async run(stage) {
    const extension = await buildInto(path.join(stage.folder, "readable"), {
      minify: false,
    });
    const readable = { ...stage, extension };
    const found = [
      await profileScenario(readable, "Feed", append),
      await profileScenario(readable, "Scroll", scrolling(1000, 6)),
      await profileScenario(readable, "Comments", recycling),
      await profileScenario(readable, "Links", addedLinks(stage)),
    ];
    return {
      tables: found.flatMap(({ tables }) => tables),
      notes: [
        `Lines are those of ${path.join(extension, "content-scripts", "tiktok.js")}.`,
      ],
      data: found.map(({ data }) => data),
    };
  },
};
