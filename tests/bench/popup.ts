import type { Page } from "puppeteer";
import { launchChromium, type Launched } from "@/tests/support/launch";
import type { Bench, Stage } from "./support/bench";
import { median } from "./support/statistics";

const accounts = 100_000;
const goals = { ready: 100, answer: 16.7 };

/** What is typed, and what the answer then holds. */
const asked = [
  ["a handle", "@bench_77777", "Bench Office 77777"],
  ["an unknown handle", "@nobody_here_1", "is not in the registry"],
  ["a near miss", "@bench_7777q", "looks like"],
  ["a name", "office 4242", "Bench Office 4242"],
  ["two words the other way round", "4242 office", "Bench Office 4242"],
  ["a word that all names hold", "bench", "Found by name"],
] as const;

/** Fills the registry on this device with generated entities of one account each. */
async function fill({ browser, extensionUrl }: Launched): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${extensionUrl}privacy.html`);
  await page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("letterhead");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
    const stores = ["entities", "accounts", "registry"];
    const transaction = database.transaction(stores, "readwrite");
    for (let at = 0; at < count; at++) {
      const account = {
        platform: "tiktok",
        handle: `bench_${at}`,
        status: "active",
        confidence: "high",
        evidence: [0],
      };
      const id = `bench-${at}`;
      transaction.objectStore("accounts").put({ entityId: id, account });
      transaction.objectStore("entities").put({
        id,
        kind: "agency",
        country: "FR",
        names: { en: `Bench Office ${at}`, fr: `Bureau d’essai ${at}` },
        aliases: [`B. O. ${at}`],
        accounts: [account],
        evidence: [
          { claim: "Made up.", source: "bench", supports: ["account"] },
        ],
      });
    }
    // Not the packaged one's version, or its names would be taken for these.
    const registry = { version: 2, date: "2026-11-01", definitions: "1.0" };
    transaction
      .objectStore("registry")
      .put({ ...registry, accounts: count }, "current");
    await new Promise((resolve) =>
      transaction.addEventListener("complete", resolve),
    );
    database.close();
  }, accounts);
  await page.close();
}

/** Typed as soon as the field takes it, most often before the script has run. */
const early = ["@bench_31313", "Bench Office 31313"] as const;

/** Milliseconds from the navigation until the field has the focus, and until what was typed then is answered. */
async function open({ browser, extensionUrl }: Launched) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(
    (typed, wanted) => {
      const times: Partial<Opening> = {};
      Object.assign(globalThis, { times });
      document.addEventListener("focusin", ({ target }) => {
        if (times.ready !== undefined) return;
        times.ready = performance.now();
        (target as HTMLInputElement).value = typed;
        target!.dispatchEvent(new Event("input", { bubbles: true }));
      });
      new MutationObserver((_records, observer) => {
        const answer = document.querySelector(".answer");
        if (!answer?.textContent.includes(wanted)) return;
        observer.disconnect();
        times.answered = performance.now();
      }).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    ...early,
  );
  await page.goto(`${extensionUrl}popup.html`);
  const handle = await page.waitForFunction(() => {
    const { times } = globalThis as unknown as { times: Partial<Opening> };
    return times.answered === undefined ? undefined : (times as Opening);
  });
  return { page, opening: (await handle.jsonValue()) as Opening };
}

interface Opening {
  ready: number;
  answered: number;
}

/** Milliseconds from the input until the answer stands in the page. */
async function ask(page: Page, typed: string, wanted: string): Promise<number> {
  await type(page, "", wanted, false);
  return type(page, typed, wanted, true);
}

/** Nothing in here has a name: what runs in the page must not need the bundler's helpers. */
function type(page: Page, typed: string, part: string, isWanted: boolean) {
  return page.evaluate(
    async (typed, part, isWanted) => {
      const field = document.querySelector("input")!;
      const answer = document.querySelector(".answer")!;
      const start = performance.now();
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      while (answer.textContent.includes(part) !== isWanted)
        await new Promise<void>((resolve) =>
          new MutationObserver((_records, observer) => {
            observer.disconnect();
            resolve();
          }).observe(answer, {
            subtree: true,
            childList: true,
            characterData: true,
          }),
        );
      return performance.now() - start;
    },
    typed,
    part,
    isWanted,
  );
}

async function measure(stage: Stage) {
  const launched = await launchChromium({
    port: stage.port,
    extension: stage.extension,
  });
  try {
    await fill(launched);
    const ready: number[] = [];
    const early: number[] = [];
    const names: number[] = [];
    const answers = new Map<string, number[]>(
      asked.map(([what]) => [what, []]),
    );
    for (let run = 0; run < stage.runs; run++) {
      stage.progress(`  popup ${run + 1} of ${stage.runs}`);
      const opened = await open(launched);
      ready.push(opened.opening.ready);
      early.push(opened.opening.answered);
      names.push(await ask(opened.page, "office 99999", "Bench Office 99999"));
      for (const [what, typed, wanted] of asked)
        answers.get(what)!.push(await ask(opened.page, typed, wanted));
      await opened.page.close();
    }
    return { ready, early, names, answers: Object.fromEntries(answers) };
  } finally {
    await launched.close();
  }
}

const row = (what: string, values: readonly number[], goal?: number) => [
  what,
  median(values).toFixed(1),
  Math.max(...values).toFixed(1),
  goal === undefined ? "" : String(goal),
];

export const popup: Bench = {
  name: "popup",
  what: "the popup at 100,000 accounts: ready to type in, and each answer",
  async run(stage) {
    const data = await measure(stage);
    return {
      data,
      tables: [
        {
          title: `Popup at ${accounts} accounts, ms`,
          columns: ["", "median", "worst", "goal"],
          rows: [
            row("ready to type in", data.ready, goals.ready),
            row("what was typed at once is answered", data.early),
            row("names can be searched", data.names),
            ...asked.map(([what]) =>
              row(`answer: ${what}`, data.answers[what]!, goals.answer),
            ),
          ],
        },
      ],
      notes: [
        "Ready: from the navigation until the field has the focus; from then on a key is taken, though the script may",
        "not have run. Answered: from the navigation until the answer to a handle that was typed at that moment stands.",
        "A handle is answered before the names can be searched. The first opening after a new registry makes their text.",
      ],
    };
  },
};
