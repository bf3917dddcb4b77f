/** What an editor has to look at: where it is, which rule it breaks, what to do. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  /** What the editor can do about it. */
  readonly fix: string;
}

/** One finding as a line that editors' terminals can jump to. */
export function formatFinding(finding: Finding): string {
  const { file, line, rule, message, fix } = finding;
  return `${file}:${line} ${rule}: ${message} ${fix}`;
}
