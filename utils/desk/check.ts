import { exitCodes, type ExitCode } from "./exit-codes";
import { formatFinding } from "./finding";
import { readRegistry } from "./read-registry";
import { runChecks } from "./run-checks";

/** `check`: holds a registry folder to every rule and prints what an editor has to look at. */
export async function check(
  folder: string,
  {
    json = false,
    print = console.log,
  }: { json?: boolean; print?: (line: string) => void } = {},
): Promise<ExitCode> {
  const registry = await readRegistry(folder);
  const findings = runChecks(registry);
  if (json) print(JSON.stringify(findings, null, 2));
  else {
    for (const finding of findings) print(formatFinding(finding));
    const accounts = registry.entries.reduce(
      (sum, { entity }) => sum + entity.accounts.length,
      0,
    );
    print(
      `${registry.entries.length} entities, ${accounts} accounts: ${findings.length ? `${findings.length} findings` : "clean"}.`,
    );
  }
  return findings.length ? exitCodes.findings : exitCodes.clean;
}
