import { checks } from "./checks/index";
import type { Finding } from "./finding";
import type { RegistryFolder } from "./read-registry";

/** Everything that an editor has to look at, in the order of the files. */
export function runChecks(registry: RegistryFolder): Finding[] {
  return [
    ...registry.findings,
    ...checks.flatMap((check) => [...check(registry)]),
  ].sort(
    (a, b) =>
      a.file.localeCompare(b.file, "en") ||
      a.line - b.line ||
      a.rule.localeCompare(b.rule, "en"),
  );
}
