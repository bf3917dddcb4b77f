import { Command, InvalidArgumentError } from "commander";
import { build } from "./build";
import { check } from "./check";
import { coverage } from "./coverage";
import { diff } from "./diff";
import type { ExitCode } from "./exit-codes";
import { importers } from "./import/index";
import { importRows } from "./import-rows";
import { addPublishing } from "./publish/commands";
import { verify } from "./verify";

const contactHelp =
  "name, address and contact for the User-Agent (or LETTERHEAD_CONTACT)";
const defaultAgent =
  "letterhead-desk/1.0 (registry of official accounts; no contact given)";

/** The command line of the editor's desk; `finish` gets what each verb hands back. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command("registry")
    .description(
      "The editor's desk: keeps the registry of data/registry. Exit codes: 0 clean, 1 findings, 2 unreadable or wrong use.",
    )
    .option("--registry <folder>", "the registry to work on", "data/registry")
    .showHelpAfterError()
    .exitOverride();
  const registry = () => program.opts<{ registry: string }>().registry;
  program
    .command("check")
    .description(
      "hold the registry to every rule; prints file, line and what to do",
    )
    .argument("[folder]", "another folder than --registry")
    .option("--json", "print findings as JSON")
    .action(async (folder: string | undefined, { json }: { json?: boolean }) =>
      finish(await check(folder ?? registry(), { json: json === true })),
    );
  program
    .command("build")
    .description(
      "write registry.json and index.txt; the same input gives the same bytes",
    )
    .requiredOption("--out <folder>", "where to write")
    .action(async ({ out }: { out: string }) =>
      finish(await build(registry(), out)),
    );
  program
    .command("import")
    .description(
      `turn a source into proposals for review, never into the registry: ${importers.map(({ name, describes }) => `${name} (${describes})`).join("; ")}`,
    )
    .argument("<source>", importers.map(({ name }) => name).join(", "))
    .argument("<place>", "a file or an address")
    .option("--out <folder>", "where proposals go", ".proposals")
    .option(
      "--source <key>",
      "key in sources.json whose accounts count as vanished",
    )
    .option("--contact <text>", contactHelp)
    .action(
      async (
        source: string,
        place: string,
        options: { out: string; source?: string; contact?: string },
      ) =>
        finish(
          await importRows(source, place, {
            registry: registry(),
            out: options.out,
            ...(options.source && { source: options.source }),
            politeness: { userAgent: agentOf(options.contact), log: progress },
          }),
        ),
    );
  program
    .command("verify")
    .description(
      "ask TikTok's public oEmbed address for each account; goes on where it was stopped",
    )
    .option("--out <folder>", "where verify.json goes", ".proposals")
    .option("--rate <number>", "accounts asked a minute", positive, 20)
    .option("--limit <number>", "ask at most so many now", positive)
    .option("--base-url <address>", "another server", "https://www.tiktok.com")
    .option("--contact <text>", contactHelp)
    .action(
      async (options: {
        out: string;
        rate: number;
        limit?: number;
        baseUrl: string;
        contact?: string;
      }) =>
        finish(
          await verify({
            registry: registry(),
            out: options.out,
            baseUrl: options.baseUrl,
            rate: options.rate,
            ...(options.limit && { limit: options.limit }),
            today: new Date().toISOString().slice(0, 10),
            politeness: { userAgent: agentOf(options.contact), log: progress },
            progress,
          }),
        ),
    );
  program
    .command("coverage")
    .description(
      "what the registry has and lacks: table, coverage.csv, coverage.json, coverage.svg",
    )
    .requiredOption("--out <folder>", "where to write")
    .action(async ({ out }: { out: string }) =>
      finish(await coverage(registry(), out)),
    );
  program
    .command("diff")
    .description(
      "what changed between two registries (folders or built registry.json files)",
    )
    .argument("<before>")
    .argument("<after>")
    .action(async (before: string, after: string) =>
      finish(await diff(before, after)),
    );
  addPublishing(program, { registry, finish });
  return program;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function agentOf(contact: string | undefined): string {
  const given = contact ?? process.env["LETTERHEAD_CONTACT"];
  return given ? `letterhead-desk/1.0 (${given})` : defaultAgent;
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0))
    throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}
