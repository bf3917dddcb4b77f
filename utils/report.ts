import { isPlain } from "./plain-text";

export const reportReasons = ["wrong", "missing", "mine"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Longest account of a reason and longest address, so that a report fits into the address of a new issue. */
export const longestReport = { reason: 1500, evidence: 1000 } as const;

/** What the registry's editors need, and nothing about who writes or what they watch. */
export interface Report {
  readonly about: ReportReason;
  readonly handle: string;
  /** Id and name in the registry, where the account is registered. */
  readonly entity?: { readonly id: string; readonly name: string } | undefined;
  readonly registry: { readonly version: number; readonly date: string };
  readonly reason: string;
  readonly evidence: string;
}

/** Whether a link can serve as evidence: an address that others can open. */
export function isEvidence(address: string): boolean {
  return (
    address.length <= longestReport.evidence &&
    isPlain(address) &&
    URL.canParse(address) &&
    ["https:", "http:"].includes(new URL(address).protocol)
  );
}

/** The report whole, as it is shown before it goes anywhere: English, for the editors. */
export function reportText(report: Report): string {
  const { about, handle, entity, registry, reason, evidence } = report;
  return [
    `Account: @${handle}`,
    `Report: ${titles[about]}`,
    `Entity: ${entity ? `${entity.name} (${entity.id})` : "none in the registry"}`,
    `Registry: version ${registry.version} of ${registry.date}`,
    `Evidence: ${evidence || "none given"}`,
    "",
    reason.trim() || "No reason given.",
  ].join("\n");
}

const titles: Record<ReportReason, string> = {
  wrong: "the label is wrong",
  missing: "the account is missing",
  mine: "this is my account",
};

/** Address of a new issue that holds the report; it is sent by the person, there. */
export function issueAddress(repository: string, report: Report): string {
  const query = new URLSearchParams({
    title: `@${report.handle}: ${titles[report.about]}`,
    body: reportText(report),
  });
  return `${repository}/issues/new?${query}`;
}
