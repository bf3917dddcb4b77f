import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Puts the client of the look-alike into one script, in memory. */
export async function bundleClient(): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: "silent",
    publicDir: false,
    root: fileURLToPath(new URL("./app", import.meta.url)),
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: "es2022",
      rollupOptions: {
        input: fileURLToPath(new URL("./app/main.ts", import.meta.url)),
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first))
    throw new Error(
      "The bundle is empty: does tests/tiktok/app/main.ts exist?",
    );
  return first.output[0].code;
}
