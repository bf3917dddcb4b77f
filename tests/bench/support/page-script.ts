import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Puts a file of `tests/bench/page` and what it imports into one script that can be evaluated in a page. */
export async function bundlePageScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../page/${name}.ts`, import.meta.url));
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
      lib: { entry, formats: ["iife"], name: "benchScript" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first))
    throw new Error(`tests/bench/page/${name}.ts gave no script.`);
  return first.output[0].code;
}
