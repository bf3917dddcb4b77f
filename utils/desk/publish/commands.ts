import { InvalidArgumentError, type Command } from "commander";
import { tufRoles, type TufRole } from "@/data/tuf";
import type { ExitCode } from "@/utils/desk/exit-codes";
import { createAskPassphrase } from "./ask-passphrase";
import { makeKeys, type KeyCount } from "./keys";
import { publish, refreshDates } from "./publish";
import { revert } from "./revert";
import { rotate } from "./rotate";

interface Places {
  feed: string;
  keys: string;
  date: Date;
}

/** Adds the verbs that make a feed: keys, publish, rotate, revert. */
export function addPublishing(
  program: Command,
  {
    registry,
    finish,
  }: { registry: () => string; finish: (code: ExitCode) => void },
): void {
  const ask = createAskPassphrase();
  const verb = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option(
        "--feed <folder>",
        "the folder that a web server will serve",
        ".feed",
      )
      .option("--keys <folder>", "where the keys lie", ".keys")
      .option(
        "--date <time>",
        "the time to sign with, 2026-11-22T12:00:00Z",
        time,
        new Date(),
      );
  verb(
    "keys",
    "make the keys of a new feed, sealed with LETTERHEAD_PASSPHRASE, and its first root",
  )
    .option(
      "--root <count/threshold>",
      "root keys, and how many must sign",
      keyCount,
      { count: 3, threshold: 2 },
    )
    .option(
      "--targets <count/threshold>",
      "targets keys, and how many must sign",
      keyCount,
      { count: 1, threshold: 1 },
    )
    .action(
      async ({
        root,
        targets,
        ...places
      }: Places & { root: KeyCount; targets: KeyCount }) =>
        finish(await makeKeys({ ...places, counts: { root, targets }, ask })),
    );
  verb("publish", "publish the registry as the feed's next version")
    .option("--why <text>", "why it changed, for readers")
    .option("--refresh", "only sign the dates anew, with the online keys")
    .action(
      async ({
        why,
        refresh,
        ...places
      }: Places & { why?: string; refresh?: boolean }) => {
        if (refresh) return finish(await refreshDates({ ...places, ask }));
        if (!why)
          throw new InvalidArgumentError("Say why it changed: --why <text>.");
        finish(await publish({ ...places, registry: registry(), why, ask }));
      },
    );
  verb("rotate", "replace one key of a role by a new one")
    .argument("<role>", tufRoles.join(", "), role)
    .option("--key <digits>", "first digits of the public key to replace")
    .action(
      async (which: TufRole, { key, ...places }: Places & { key?: string }) =>
        finish(await rotate(which, { ...places, ...(key && { key }), ask })),
    );
  verb("revert", "publish an earlier version's content as the next version")
    .argument("<version>", "the version whose content is right", Number)
    .requiredOption("--why <text>", "why, for readers")
    .action(async (version: number, options: Places & { why: string }) =>
      finish(await revert(version, { ...options, ask })),
    );
}

function role(text: string): TufRole {
  const found = tufRoles.find((name) => name === text);
  if (!found)
    throw new InvalidArgumentError(`It must be one of ${tufRoles.join(", ")}.`);
  return found;
}

function time(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError("It must be a time.");
  return date;
}

function keyCount(text: string): KeyCount {
  const [count, threshold] = text.split("/").map(Number);
  if (!count || !threshold || threshold > count || count > 9)
    throw new InvalidArgumentError(
      "It must be as 3/2: three keys, of which two must sign.",
    );
  return { count, threshold };
}
