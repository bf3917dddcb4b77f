import type { Participation } from "@/data/log/participation";
import { render } from "preact";
import { ConsentLetter } from "@/components/consent-letter";
import "@/components/consent.css";
import { ExportForm } from "@/components/export-form";
import "@/components/export.css";
import "@/components/fields.css";
import "@/components/letter.css";
import "@/components/log.css";
import { LogRecode } from "@/components/log-recode";
import { LogReview } from "@/components/log-review";
import type { ListedVersion } from "@/components/log-view";
import "@/components/page.css";
import { StudyOffers } from "@/components/study-offers";
import { StudyStatus } from "@/components/study-status";
import { ownStudy, type StudyFile } from "@/data/log/study";
import { preparePage } from "@/utils/dom/prepare-page";
import { openLogDatabase } from "@/utils/exposure-log/database";
import {
  participationKey,
  readParticipation,
} from "@/utils/exposure-log/participation";
import {
  largestStudyFile,
  readPolicyStudy,
  readStudyFile,
} from "@/utils/exposure-log/read-study-file";
import {
  endParticipation,
  joinStudy,
  pauseRecording,
  resumeRecording,
  withdraw,
} from "@/utils/exposure-log/take-part";
import { onStoredChange } from "@/utils/stored-change";
import { exportOf } from "./export-log";
import { listVersions, recodingOf } from "./recode-log";
import { reviewLog } from "./review-log";

const { root, words } = await preparePage("pageLog");
const { t } = words;

const { signal } = new AbortController();
const exporting = exportOf(openLogDatabase);
const reviewing = reviewLog(() => void draw(), signal);
const recoding = recodingOf(openLogDatabase);
let versions: readonly ListedVersion[] = [];
let said = "";
/** The study whose consent text is being read. */
let offered: { study: StudyFile; by: "person" | "policy" } | undefined;
/** The one that is drawn: a text begins at its top, and stays where its reader is when the page is drawn again. */
let shown: typeof offered;

async function takeFile(file: File) {
  const text = file.size > largestStudyFile ? "" : await file.text();
  const read = readStudyFile(text);
  said = read.ok ? "" : t("logNoStudy", read.detail);
  offered = read.ok ? { study: read.value, by: "person" } : undefined;
  await draw();
}

async function draw() {
  const [participation, policyStudy] = await Promise.all([
    readParticipation(),
    readPolicyStudy(),
  ]);
  if (participation) drawStatus(participation);
  else if (offered) drawConsent(offered);
  else drawOffers(policyStudy);
  if (offered && offered !== shown) scrollTo(0, 0);
  shown = offered;
}

function drawOffers(policyStudy: StudyFile | undefined) {
  const view = reviewing.view();
  render(
    <>
      <StudyOffers
        words={words}
        policyStudy={policyStudy}
        said={said}
        look={(which) => {
          offered =
            which === "policy" && policyStudy
              ? { study: policyStudy, by: "policy" }
              : { study: own(), by: "person" };
          void draw();
        }}
        readFile={(file) => void takeFile(file)}
      />
      {(view.type === "shown" || view.type === "broken") && (
        <LogReview words={words} view={view} {...reviewing.actions} />
      )}
      {recodePart()}
    </>,
    root,
  );
}

function recodePart() {
  const view = reviewing.view();
  return (
    versions.length > 0 && (
      <LogRecode
        words={words}
        versions={versions}
        hasKept={view.type === "shown" && view.totals.rows > 0}
        {...recoding}
      />
    )
  );
}

function own(): StudyFile {
  return ownStudy({
    title: t("ownStudyTitle"),
    contact: t("ownStudyContact"),
    consent: t("ownStudyConsent"),
  });
}

function drawConsent({ study, by }: NonNullable<typeof offered>) {
  const close = (words: string) => {
    offered = undefined;
    said = words;
    return draw();
  };
  render(
    <ConsentLetter
      words={words}
      study={study}
      agree={(withPrivate) =>
        void joinStudy(study, by, withPrivate).then(() => close(""))
      }
      decline={() => void close(t("logDeclined"))}
    />,
    root,
  );
}

function drawStatus({ study, consentedAt, pausedAt, endedAt }: Participation) {
  // The whole log goes by withdrawing: while it is recorded, it holds what rows to come refer to.
  const { removeEverything: _, ...actions } = reviewing.actions;
  const state = endedAt ? "ended" : pausedAt ? "paused" : "recording";
  render(
    <article class="letter">
      <h1>{t("pageLog")}</h1>
      <StudyStatus
        words={words}
        study={study}
        state={state}
        since={new Date(consentedAt).toLocaleDateString(t("languageTag"))}
        pause={() => void pauseRecording()}
        resume={() => void resumeRecording()}
        end={() => void endParticipation("participant")}
        withdraw={() => {
          said = t("logDeleted");
          void withdraw();
        }}
      />
      <LogReview words={words} view={reviewing.view()} {...actions} />
      {recodePart()}
      <ExportForm words={words} {...exporting} />
    </article>,
    root,
  );
}

onStoredChange(
  participationKey,
  () => {
    void draw();
    void reviewing.reload();
  },
  signal,
);
void draw();
// A private window may have no databases at all, and so no versions.
versions = await listVersions().catch(() => []);
void draw();
