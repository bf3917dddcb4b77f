import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
// Relative, and so must be what they import: the build's configuration loads this file, and it knows no "@/".
import { registrySchema, type Registry } from "../../data/entity";
import { definitionsVersion } from "../../data/kinds";

/**
 * Reads the registry's source files into the one object that ships; the same files give the same bytes.
 *
 * @throws Error naming the file where one cannot be read, is not JSON or breaks the schema.
 */
export async function compileRegistry(
  folder = "data/registry",
): Promise<Registry> {
  const { version, date } = await readJson(path.join(folder, "version.json"));
  const files = (await readdir(folder))
    .filter((name) => /^([a-z]{2}|international)\.json$/.test(name))
    .sort();
  const perFile = await Promise.all(
    files.map((name) => readJson(path.join(folder, name))),
  );
  return registrySchema.parse({
    version,
    date,
    definitions: definitionsVersion,
    sources: await readJson(path.join(folder, "sources.json")),
    entities: perFile.flat(),
    never: await readJson(path.join(folder, "never.json")),
  });
}

async function readJson(file: string) {
  const text = await readFile(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
