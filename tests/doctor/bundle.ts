import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The examination as one expression, with the extension's own selectors in it, to be evaluated inside a page. */
export async function bundleExamination(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    publicDir: false,
    resolve: { alias: { "@": here("../..") } },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: {
        entry: here("./examine-page.ts"),
        name: "doctor",
        formats: ["iife"],
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first))
    throw new Error("The bundle of tests/doctor/examine-page.ts is empty.");
  return `(() => { ${first.output[0].code}\nreturn doctor.examinePage(); })()`;
}
