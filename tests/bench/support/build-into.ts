import type { Plugin } from "vite";
import path from "node:path";
import { build } from "wxt";

/**
 * Builds the extension for Chromium into a folder of the bench's own, so that another build does not change what is
 * measured.
 *
 * @param minify false keeps the names of functions, for profiles
 * @param plugins change what is built, to compare it with what ships
 */
export async function buildInto(
  folder: string,
  {
    minify = true,
    plugins = [],
  }: { minify?: boolean; plugins?: Plugin[] } = {},
): Promise<string> {
  const restore = sendOutputToStderr();
  try {
    await build({
      outDir: folder,
      outDirTemplate: "chrome",
      browser: "chrome",
      manifestVersion: 3,
      logger: quiet,
      vite: () => ({ plugins, build: minify ? {} : { minify: false } }),
    });
  } finally {
    restore();
  }
  return path.join(folder, "chrome");
}

/** The build draws its progress on standard output, where the tables go. */
function sendOutputToStderr(): () => void {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return () => {
    stdout.write = write;
  };
}

const ignore = () => {};

const quiet = {
  debug: ignore,
  log: ignore,
  info: ignore,
  success: ignore,
  warn: console.error,
  error: console.error,
  fatal: console.error,
  level: 0,
};
