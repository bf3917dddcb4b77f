import { stat } from "node:fs/promises";
import * as z from "zod/mini";
import { registrySchema, type Registry } from "../../data/entity";
import { compileRegistry } from "./compile";
import { diffRegistries } from "./diff-registries";
import { exitCodes, type ExitCode } from "./exit-codes";
import { readJson } from "./read-json";
import { firstIssue } from "./read-registry";
import { UnreadableError } from "./unreadable";

/** `diff`: what changed between two registries, folders or built files, as an editor would read it. */
export async function diff(
  before: string,
  after: string,
  print: (line: string) => void = console.log,
): Promise<ExitCode> {
  const lines = diffRegistries(
    await readEither(before),
    await readEither(after),
  );
  for (const line of lines) print(line);
  if (!lines.length) print("No difference.");
  return lines.length ? exitCodes.findings : exitCodes.clean;
}

async function readEither(place: string): Promise<Registry> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isDirectory()) return compileRegistry(place);
  const parsed = z.safeParse(registrySchema, await readJson(place));
  if (parsed.success) return parsed.data;
  throw new UnreadableError(
    `${place} is not a built registry: ${firstIssue(parsed.error)}`,
  );
}
