import type { ExportChoice, ExportFormProps } from "@/components/export-form";
import { browser } from "@/utils/browser";
import { openTemporaryFile } from "@/utils/dom/temporary-file";
import { saveFile } from "@/utils/dom/save-file";
import type { LogDatabase } from "@/utils/exposure-log/database";
import type { ExportJob } from "@/utils/exposure-log/export/job";
import {
  licenceIds,
  licences,
  type LicenceId,
} from "@/utils/exposure-log/export/licences";
import { openLogSource } from "@/utils/exposure-log/export/log-source";
import type { PackageScripts } from "@/utils/exposure-log/export/package-files";
import { previewExport } from "@/utils/exposure-log/export/preview";
import { runExport } from "@/utils/exposure-log/export/run-export";
import { formats } from "@/utils/exposure-log/formats/index";

type FormatId = (typeof formats)[number]["id"];
type Choice = ExportChoice<FormatId, LicenceId>;

/** Made for this visit of the page and kept nowhere: nobody can match its hashes with another export. */
const participantKey = crypto.getRandomValues(new Uint8Array(32));

function jobOf(choice: Choice): ExportJob {
  const options = {
    range: {
      ...(choice.from && { from: choice.from }),
      ...(choice.to && { to: choice.to }),
    },
    tables: choice.tables,
    parquet: choice.hasParquet,
    licence: choice.licence,
    ...(choice.isHashed && { participantKey }),
  };
  if (choice.what === "package") return { what: "package", options };
  const format = formats.find(({ id }) => id === choice.format)!;
  return { what: "table", table: choice.table, format, options };
}

/** The same choice gives the same name. */
function nameOf({ from, to }: Choice, job: ExportJob): string {
  const days = from || to ? `-${from || "start"}-${to || "end"}` : "";
  return job.what === "package"
    ? `letterhead-log${days}.zip`
    : `letterhead-log${days}-${job.table}${job.format.ending}`;
}

async function readScripts(): Promise<PackageScripts> {
  const read = async (name: string) =>
    (await fetch(browser.runtime.getURL(`/package/${name}`))).text();
  return { recount: await read("recount.mjs"), pool: await read("pool.sql") };
}

/** What the export form needs of the kept log. */
export function exportOf(
  database: LogDatabase,
): Omit<ExportFormProps<FormatId, LicenceId>, "words"> {
  return {
    formats: formats.map(({ id }) => id),
    licences: licenceIds.map((id) => [id, licences[id].title]),
    async preview(choice, watch) {
      const job = jobOf(choice);
      const log = await openLogSource(database, job.options.range);
      return previewExport(log, job, await readScripts(), watch);
    },
    async save(choice, watch) {
      const job = jobOf(choice);
      const log = await openLogSource(database, job.options.range);
      const name = nameOf(choice, job);
      const file = await openTemporaryFile(name);
      await runExport(log, job, await readScripts(), file.writable, watch);
      saveFile(name, await file.read());
    },
  };
}
