import { studyFileSchema, type StudyFile } from "@/data/log/study";
import { browser } from "@/utils/browser";

/** Bytes; a study file is a page or two of text. */
export const largestStudyFile = 200_000;

export type ReadStudy =
  | { ok: true; value: StudyFile }
  /** `detail` names the part that is not as it should be. */
  | { ok: false; reason: "no-json" | "no-study"; detail: string };

/** Reads the text of a study file. */
export function readStudyFile(text: string): ReadStudy {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: "no-json", detail: "" };
  }
  const parsed = studyFileSchema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const detail = issue?.path.map(String).join(".") || "file";
  return { ok: false, reason: "no-study", detail };
}

/** The study that an organisation's policy offers, as the text of a study file in `study`. */
export async function readPolicyStudy(): Promise<StudyFile | undefined> {
  try {
    // Firefox rejects where no policy is installed.
    const { study } = await browser.storage.managed.get("study");
    const read = typeof study === "string" && readStudyFile(study);
    return read && read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
