import { render } from "preact";
import "@/components/fields.css";
import "@/components/letter.css";
import "@/components/page.css";
import { ReportForm } from "@/components/report-form";
import { repository } from "@/utils/addresses";
import { browser } from "@/utils/browser";
import { openDatabase } from "@/utils/database";
import { preparePage } from "@/utils/dom/prepare-page";
import { saveFile } from "@/utils/dom/save-file";
import { readReports, rememberReport } from "@/utils/own-entry";
import { toPlain } from "@/utils/plain-text";
import { lookUpAccount } from "@/utils/registry/lookup";
import {
  isEvidence,
  issueAddress,
  longestReport,
  reportReasons,
  reportText,
  type Report,
} from "@/utils/report";
import { nameOf } from "@/utils/sentence";
import { readQuery } from "@/utils/tiktok/query";

const { root, words } = await preparePage("reportTitle");
const asked = new URLSearchParams(location.search);

function readHandle(typed: string): string | undefined {
  const query = readQuery(typed);
  return query.type === "handle" ? query.handle : undefined;
}

/** What was typed is shown and taken along without characters that turn text around. */
const plain = (report: Report): Report => ({
  ...report,
  reason: report.reason.split("\n").map(toPlain).join("\n"),
});

async function show() {
  const database = await openDatabase();
  const registry = await database.get("registry", "current");
  if (!registry) throw new Error("The registry on this device is missing.");
  const reports = await readReports();
  const about = reportReasons.find((each) => each === asked.get("reason"));
  const remember = ({ handle }: Report) => void rememberReport(handle);
  render(
    <ReportForm
      words={words}
      reasons={reportReasons}
      longest={longestReport}
      asked={{
        handle: readHandle(asked.get("handle") ?? "") ?? "",
        about: about ?? "wrong",
      }}
      registry={registry}
      entityOf={async (handle) => {
        const answer = await lookUpAccount(database, handle);
        return answer
          ? { id: answer.entity.id, name: nameOf(answer.entity.names, "en") }
          : undefined;
      }}
      readHandle={readHandle}
      isEvidence={isEvidence}
      toText={(report) => reportText(plain(report))}
      openIssue={
        repository
          ? (report) => {
              remember(report);
              const url = issueAddress(repository!, plain(report));
              void browser.tabs.create({ url });
            }
          : undefined
      }
      save={(report) => {
        remember(report);
        const name = `letterhead-report-${report.handle}.txt`;
        saveFile(name, `${reportText(plain(report))}\n`, "text/plain");
      }}
      copy={async (report) => {
        await navigator.clipboard.writeText(reportText(plain(report)));
        remember(report);
      }}
      reportedOn={(handle) => reports[handle]}
    />,
    root,
  );
}

show().catch((error: unknown) => {
  render(<p role="alert">{words.t("popupNoRegistry", String(error))}</p>, root);
});
