import { readdir } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import {
  entitySchema,
  neverSchema,
  sourcesSchema,
  versionSchema,
  type Entity,
  type Registry,
} from "../../data/entity";
import type { Finding } from "./finding";
import { elementLines } from "./line-of";
import { parseJson, readText } from "./read-json";
import { UnreadableError } from "./unreadable";

/** An entity with its place, so that a finding can point at it. */
export interface Entry {
  readonly entity: Entity;
  readonly file: string;
  readonly line: number;
}

/** A registry folder as read: what holds to the schema, and findings about what does not. */
export interface RegistryFolder {
  readonly folder: string;
  readonly version: { readonly version: number; readonly date: string };
  readonly sources: Registry["sources"];
  readonly never: Registry["never"];
  readonly entries: readonly Entry[];
  /** Text of every file read, by its name in the folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

const sideFiles = [
  "hashtags.json",
  "held.json",
  "programmes.json",
  "reviewed-pairs.json",
  "wanted.json",
];
const entityFile = /^([a-z]{2}|international)\.json$/;

/** @throws UnreadableError naming the file that is missing, too large, not text or not JSON. */
export async function readRegistry(folder: string): Promise<RegistryFolder> {
  const names = await readdir(folder).catch(() => {
    throw new UnreadableError(
      `${folder} is not a registry: there is no such folder. Check the path.`,
    );
  });
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  async function read(name: string) {
    const text = await readText(path.join(folder, name));
    texts.set(name, text);
    return parseJson(text, path.join(folder, name));
  }
  async function readWhole<Schema extends z.ZodMiniType>(
    name: string,
    schema: Schema,
  ): Promise<z.infer<Schema>> {
    const parsed = z.safeParse(schema, await read(name));
    if (parsed.success) return parsed.data;
    throw new UnreadableError(
      `${path.join(folder, name)} breaks its schema: ${firstIssue(parsed.error)}`,
    );
  }
  const version = await readWhole("version.json", versionSchema);
  const sources = await readWhole("sources.json", sourcesSchema);
  const never = await readWhole("never.json", neverSchema);
  for (const name of sideFiles) if (names.includes(name)) await read(name);
  const entries: Entry[] = [];
  for (const name of names.filter((name) => entityFile.test(name)).sort()) {
    const file = path.join(folder, name);
    const json = await read(name);
    if (!Array.isArray(json))
      throw new UnreadableError(`${file} is not an array of entities.`);
    const lines = elementLines(texts.get(name)!);
    json.forEach((candidate: unknown, index) => {
      const line = lines[index] ?? 1;
      const parsed = z.safeParse(entitySchema, candidate);
      if (parsed.success) entries.push({ entity: parsed.data, file, line });
      else
        findings.push({
          file,
          line,
          rule: "schema",
          message: `Row ${index + 1} breaks the schema: ${firstIssue(parsed.error)}.`,
          fix: "See data/entity.ts for what the field may hold.",
        });
    });
  }
  return { folder, version, sources, never, entries, texts, findings };
}

/** Where and what the first issue is, as `accounts.0.handle: a handle is ...`. */
export function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue
    ? `${issue.path.join(".") || "the whole"}: ${issue.message}`
    : "unknown";
}
