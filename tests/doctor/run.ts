import { browserAdvice, findBrowser } from "@/tests/support/find-browser";
import { launchChromium } from "@/tests/support/launch";
import { accountsIn } from "./accounts-in";
import { buildIfStale } from "./build-if-stale";
import { bundleExamination } from "./bundle";
import { openStorage } from "./fill-registry";
import { readOptions, usage, type Options } from "./options";
import { reportLines, totalLines } from "./print-report";
import { readSavedPage, type SavedPage } from "./read-saved-page";
import { isSound, type FileReport } from "./report";
import { servePages } from "./serve-page";
import { takePictures } from "./take-pictures";
import { visit } from "./visit";

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  const options = readOptions(words);
  if (!options.ok) return refuse(`${options.reason}\n\n${usage}`);
  if (options.value.help) {
    console.log(usage);
    return 0;
  }
  const pages: SavedPage[] = [];
  for (const file of options.value.files) {
    const page = await readSavedPage(file, options.value.url);
    if (!page.ok) return refuse(page.reason);
    pages.push(page.value);
  }
  if (!(await findBrowser("chrome"))) return refuse(browserAdvice("chrome"));
  const reports = await examine(pages, options.value);
  if (options.value.json) console.log(jsonOf(reports, options.value));
  else if (reports.length > 1) console.log(totalLines(reports).join("\n"));
  return reports.every(isSound) ? 0 : 1;
}

function refuse(reason: string): number {
  console.error(reason);
  return 2;
}

async function examine(
  pages: readonly SavedPage[],
  options: Options,
): Promise<FileReport[]> {
  buildIfStale();
  const examination = await bundleExamination();
  const server = await servePages();
  const launched = await launchChromium({ port: server.port });
  try {
    const storage = await openStorage(launched);
    const reports: FileReport[] = [];
    for (const saved of pages) {
      server.show(saved);
      await storage.fill(accountsIn(saved.html));
      const { page, found, failures } = await visit(
        launched.browser,
        saved,
        examination,
      );
      const { name: file, url, isMobile } = saved;
      const report = { file, url: url.href, isMobile, failures, ...found };
      reports.push(report);
      if (!options.json) console.log(reportLines(report, options).join("\n"));
      if (options.pictures) await takePictures(page, file, found);
      await page.close();
    }
    return reports;
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Without --show-handles neither addresses nor accounts are in it. */
function jsonOf(reports: FileReport[], { showHandles }: Options): string {
  const hidden = new Set(showHandles ? [] : ["url", "handles"]);
  return JSON.stringify(
    reports,
    (key, value: unknown) =>
      hidden.has(key) && typeof value !== "number" ? undefined : value,
    2,
  );
}
