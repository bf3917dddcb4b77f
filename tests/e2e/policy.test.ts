import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownStudy } from "@/data/log/study";
import { waitForBadge } from "@/tests/support/badges";
import { eventually } from "@/tests/support/eventually";
import { launchChromium } from "@/tests/support/launch";
import {
  agree,
  openOffers,
  readStore,
  waitForScript,
} from "@/tests/support/log-in-extension";
import { openOwn, textOf } from "@/tests/support/own-pages";
import { policyFolder } from "@/tests/support/policy-folder";
import { stageFor } from "@/tests/support/serve-and-launch";

const folder = await policyFolder();
const study = {
  ...ownStudy({
    title: "A study of the house",
    contact: "office@organisation.example",
    consent: "What is kept.",
  }),
  id: "house-study",
};

/** The extension's id follows from its folder, so that one launch tells what the next will have. */
async function readId(): Promise<string> {
  const launched = await launchChromium();
  await launched.close();
  return launched.extensionId;
}

describe.skipIf(folder === undefined)(
  `an organisation's policy${folder ? "" : " (skipped: needs the right to write into the browser's folder of policies)"}`,
  () => {
    const file = path.join(folder ?? "", "letterhead-test.json");
    beforeAll(async () => {
      const policy = {
        look: "dark",
        language: "de",
        kinds: { party: "show" },
        study: JSON.stringify(study),
      };
      mkdirSync(folder!, { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({
          "3rdparty": { extensions: { [await readId()]: policy } },
        }),
      );
    });
    afterAll(() => rmSync(file, { force: true }));
    const stage = stageFor();

    test("is in force on pages and badges, and locks what it sets", async () => {
      const page: Page = await stage.browser.newPage();
      await page.goto("https://www.tiktok.com/@whitehouse");
      await waitForBadge(page);
      await eventually(async () =>
        expect(
          await page.$eval(".letterhead-badge", (badge) => badge.className),
        ).toContain("letterhead-badge--dark"),
      );
      expect(
        await page.$eval(".letterhead-badge", (badge) => badge.textContent),
      ).toContain("Regierungsstelle");
      const options = await openOwn(stage, "options.html");
      expect(await textOf(options, "h1")).toBe("Einstellungen");
      expect(
        await options.$$eval("fieldset:disabled input:checked", (inputs) =>
          inputs.map((input) => input.parentElement?.textContent),
        ),
      ).toEqual(["Dunkel"]);
      expect(await options.$("#language:disabled")).not.toBeNull();
      expect(await textOf(options)).toContain("Von Ihrer Organisation");
    });

    test("can offer a study, which begins only after a yes", async () => {
      const log = await openOffers(stage);
      expect(await textOf(log, ".notice button")).toBe(study.title);
      await log.click(".notice button");
      await log.waitForSelector("#has-read");
      await waitForScript(log, false);
      await agree(log);
      expect(await readStore(log, "consents")).toMatchObject([
        { study_id: "house-study", consented_by: "policy" },
      ]);
    });
  },
);
