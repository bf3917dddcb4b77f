import type { ExportChoice, ExportFormProps } from "@/components/export-form";
import { browser } from "@/utils/browser";
import {
  openTemporaryFile,
  removeTemporaryFiles,
} from "@/utils/dom/temporary-file";
import { saveFile } from "@/utils/dom/save-file";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";
import type { ExportJob } from "@/utils/exposure-log/export/job";
import {
  licenceIds,
  licences,
  type LicenceId,
} from "@/utils/exposure-log/export/licences";
import {
  openLogSource,
  type LogSource,
} from "@/utils/exposure-log/export/log-source";
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

/** What the export form needs of the kept log, which is opened only while it is read. */
export function exportOf(
  open: () => Promise<LogDatabase>,
): Omit<ExportFormProps<FormatId, LicenceId>, "words"> {
  const reading = async <Result>(
    choice: Choice,
    work: (
      log: LogSource,
      job: ExportJob,
      scripts: PackageScripts,
    ) => Promise<Result>,
  ) => {
    const job = jobOf(choice);
    const database = await open();
    try {
      const log = await openLogSource(database, job.options.range);
      return await work(log, job, await readScripts());
    } finally {
      database.close();
    }
  };
  return {
    formats: formats.map(({ id }) => id),
    licences: licenceIds.map((id) => [id, licences[id].title]),
    preview: (choice, watch) =>
      reading(choice, (log, job, scripts) =>
        previewExport(log, job, scripts, watch),
      ),
    save: (choice, watch) =>
      reading(choice, async (log, job, scripts) => {
        const name = nameOf(choice, job);
        const file = await openTemporaryFile(name);
        try {
          await runExport(log, job, scripts, file.writable, watch);
        } catch (error) {
          await removeTemporaryFiles();
          throw error;
        }
        saveFile(name, await file.read());
      }),
  };
}
