import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface SmallExtension {
  folder: string;
  remove(): Promise<void>;
}

/** Writes an unpacked extension of one content script into a temporary folder. */
export async function writeSmallExtension(
  name: string,
  script: string,
  permissions: readonly string[] = [],
): Promise<SmallExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-extension-"));
  const manifest = {
    manifest_version: 3,
    name,
    version: "1",
    permissions,
    content_scripts: [
      {
        matches: ["https://*.tiktok.com/*"],
        js: ["content.js"],
        run_at: "document_start",
      },
    ],
  };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(path.join(folder, "content.js"), script);
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
