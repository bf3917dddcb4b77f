import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Puts a file and what it imports into one script that can be evaluated in a page.
 *
 * @param file path from the project's root
 */
export async function bundleScript(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    publicDir: false,
    root,
    resolve: { alias: { "@": root } },
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: { entry: `${root}${file}`, formats: ["iife"], name: "benchScript" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first))
    throw new Error(`${file} gave no script.`);
  return first.output[0].code;
}
