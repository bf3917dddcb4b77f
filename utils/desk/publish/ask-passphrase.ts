import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { TufRole } from "@/data/tuf";
import { UnreadableError } from "@/utils/desk/unreadable";
import type { AskPassphrase } from "./key-folder";

/** Which environment variable holds the passphrase: the online keys may have one of their own, for a machine alone. */
const variables: Record<TufRole, readonly string[]> = {
  root: ["LETTERHEAD_PASSPHRASE"],
  targets: ["LETTERHEAD_PASSPHRASE"],
  snapshot: ["LETTERHEAD_ONLINE_PASSPHRASE", "LETTERHEAD_PASSPHRASE"],
  timestamp: ["LETTERHEAD_ONLINE_PASSPHRASE", "LETTERHEAD_PASSPHRASE"],
};

/** Takes passphrases from the environment, or asks at the terminal without showing what is typed; once for each. */
export function createAskPassphrase(
  environment: Record<string, string | undefined> = process.env,
): AskPassphrase {
  const typed = new Map<string, Promise<string>>();
  return async (role) => {
    for (const name of variables[role])
      if (environment[name]) return environment[name];
    const name = variables[role][0]!;
    if (!process.stdin.isTTY)
      throw new UnreadableError(
        `The ${role} keys need a passphrase. Set ${name}, or run this at a terminal.`,
      );
    if (!typed.has(name)) typed.set(name, ask(`Passphrase (${name}): `));
    return typed.get(name)!;
  };
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: nowhere,
    terminal: true,
  });
  const answer = await terminal.question("");
  terminal.close();
  process.stderr.write("\n");
  return answer;
}
