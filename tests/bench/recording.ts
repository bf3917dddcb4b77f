import type { Page } from "puppeteer";
import { agreeToOwnStudy } from "@/tests/support/log-in-extension";
import { launchChromium, type Launched } from "@/tests/support/launch";
import { append } from "./feed";
import { scrolling } from "./scroll";
import type { Bench, Stage, Table } from "./support/bench";
import {
  measurePage,
  type Sample,
  type Scenario,
} from "./support/measure-page";
import { summarise } from "./support/statistics";

/** Per cent of the page's script time. */
const goal = 5;

/** The same build with and without a study, in turn. */
async function compareRecording(
  stage: Stage,
  title: string,
  scenario: Scenario,
): Promise<{ off: Sample[]; on: Sample[] }> {
  const { port, extension } = stage;
  const samples = { off: [] as Sample[], on: [] as Sample[] };
  const launched: [keyof typeof samples, Launched, Page?][] = [];
  try {
    for (const name of ["off", "on"] as const) {
      const one = await launchChromium({ port, extension });
      launched.push([name, one]);
      if (name === "on") await agreeToOwnStudy(one);
    }
    for (let round = 0; round <= stage.runs; round++) {
      stage.progress(`  ${title}: round ${round} of ${stage.runs}`);
      for (const [name, one] of round % 2 ? launched : launched.toReversed()) {
        const sample = await measurePage(one, stage, scenario, "with");
        if (round > 0) samples[name].push(sample);
      }
    }
  } finally {
    for (const [, one] of launched) await one.close();
  }
  return samples;
}

function table(title: string, { off, on }: { off: Sample[]; on: Sample[] }) {
  const [without, recording] = [summarise(off), summarise(on)];
  const more = 100 * (recording.script / without.script - 1);
  const row = (name: string, of: (sample: Sample) => number, digits = 1) => [
    name,
    of(without).toFixed(digits),
    of(recording).toFixed(digits),
    (of(recording) - of(without)).toFixed(digits),
  ];
  return {
    title,
    columns: ["", "without", "recording", "more", "%", "goal", "met"],
    rows: [
      [
        ...row("page's script, ms", ({ script }) => script),
        more.toFixed(1),
        `≤ ${goal}`,
        more <= goal ? "yes" : "NO",
      ],
      row("own script by trace, ms", ({ own }) => own),
      row("longest slice, ms", ({ ownLongest }) => ownLongest),
      row("layout, ms", ({ layoutTime }) => layoutTime),
      row("styles, ms", ({ styleTime }) => styleTime),
      row("layouts", ({ layouts }) => layouts, 0),
      row("heap, MB", ({ heap }) => heap / 2 ** 20, 2),
    ],
  } satisfies Table;
}

export const recording: Bench = {
  name: "recording",
  what: "the feed of 1,000 items, appended and scrolled, with a study on and without",
  async run(stage) {
    const appended = await compareRecording(stage, "append", append);
    const scrolled = await compareRecording(
      stage,
      "scroll",
      scrolling(40, 1 / 4),
    );
    return {
      tables: [
        table("1,000 items appended", appended),
        table("40 items scrolled through slowly", scrolled),
      ],
      data: { appended, scrolled },
    };
  },
};
