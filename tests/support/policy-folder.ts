import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./find-browser";

/** Where each build of the browser on Linux looks for an organisation's policies. */
const folders: readonly (readonly [RegExp, string])[] = [
  [/chromium/, "/etc/chromium"],
  [/google-chrome/, "/etc/opt/chrome"],
  [/./, "/etc/opt/chrome_for_testing"],
];

/** The folder of mandatory policies of the browser under test; nothing where it cannot be written. */
export async function policyFolder(): Promise<string | undefined> {
  const program = await findBrowser("chrome");
  if (process.platform !== "linux" || !program) return undefined;
  const [, root] = folders.find(([pattern]) => pattern.test(program))!;
  const folder = path.join(root, "policies/managed");
  return isWritable(folder) ? folder : undefined;
}

function isWritable(folder: string): boolean {
  const parents = [
    folder,
    path.dirname(folder),
    path.dirname(path.dirname(folder)),
    "/etc/opt",
    "/etc",
  ];
  const nearest = parents.find((parent) => existsSync(parent));
  try {
    accessSync(nearest!, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
