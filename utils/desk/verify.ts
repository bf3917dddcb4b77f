import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { compileRegistry } from "./compile";
import { exitCodes, type ExitCode } from "./exit-codes";
import { fetchPolitely, type Politeness } from "./fetch-politely";
import { parseJson, readText } from "./read-json";
import { writeSafely } from "./write-safely";

const seenSchema = z.record(
  z.string(),
  z.object({
    exists: z.boolean(),
    displayName: z.optional(z.string()),
    date: z.string(),
  }),
);
const oembedSchema = z.object({ author_name: z.string() });
type Seen = z.infer<typeof seenSchema>;

export interface VerifyOptions {
  readonly registry: string;
  readonly out: string;
  readonly baseUrl: string;
  /** Accounts asked a minute. */
  readonly rate: number;
  readonly limit?: number;
  readonly today: string;
  readonly politeness: Politeness;
  readonly print?: (line: string) => void;
  /** Progress of long work; standard error on the command line. */
  readonly progress?: (line: string) => void;
}

/**
 * `verify`: asks TikTok's public oEmbed address for each account and records what it saw. Stopped and started again,
 * it goes on where it was. What it saw goes to a proposal: a name that differs is a question, not an answer.
 */
export async function verify(options: VerifyOptions): Promise<ExitCode> {
  const { registry, out, print = console.log, progress = () => {} } = options;
  const file = path.join(out, "verify.json");
  const seen = await readSeen(file);
  const { entities } = await compileRegistry(registry);
  const open = entities
    .flatMap(({ accounts }) => accounts)
    .filter(
      ({ platform, handle }) => platform === "tiktok" && !(handle in seen),
    )
    .slice(0, options.limit);
  const wait = options.politeness.wait ?? sleep;
  for (const [index, { handle }] of open.entries()) {
    if (index) await wait(60_000 / options.rate);
    seen[handle] = await ask(handle, options);
    await writeSafely(file, `${JSON.stringify(seen, null, 2)}\n`);
    progress(`${index + 1} of ${open.length}`);
  }
  const gone = Object.values(seen).filter(({ exists }) => !exists).length;
  print(
    `${open.length} asked now, ${Object.keys(seen).length} in all, ${gone} without an answer from TikTok: ${file}`,
  );
  return exitCodes.clean;
}

async function ask(
  handle: string,
  { baseUrl, politeness, today }: VerifyOptions,
): Promise<Seen[string]> {
  const page = `https://www.tiktok.com/@${handle}`;
  const response = await fetchPolitely(
    `${baseUrl}/oembed?url=${encodeURIComponent(page)}`,
    { ...politeness, accept: "application/json" },
  );
  const answer = z.safeParse(
    oembedSchema,
    response.ok ? await response.json().catch(() => undefined) : undefined,
  );
  const displayName = answer.data?.author_name;
  return {
    exists: answer.success,
    ...(displayName && { displayName }),
    date: today,
  };
}

async function readSeen(file: string): Promise<Seen> {
  const text = await readText(file).catch(() => "{}");
  return z.parse(seenSchema, parseJson(text, file));
}
