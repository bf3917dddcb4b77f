import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Table } from "./bench";

const limit = 12_000;

/** What a tab loads, as it ships. */
export async function sizeOfScript(extension: string): Promise<Table> {
  const rows = await Promise.all(
    ["tiktok.js", "tiktok.css"].map(async (name) => {
      const bytes = await readFile(
        path.join(extension, "content-scripts", name),
      );
      return {
        name,
        raw: bytes.length,
        gz: gzipSync(bytes, { level: 9 }).length,
      };
    }),
  );
  const sum = rows.reduce((total, { gz }) => total + gz, 0);
  return {
    title: "What a tab loads",
    columns: ["", "bytes", "gzipped", "goal", "met"],
    rows: [
      ...rows.map(({ name, raw, gz }) => [
        name,
        String(raw),
        String(gz),
        "",
        "",
      ]),
      ["together", "", String(sum), `≤ ${limit}`, sum <= limit ? "yes" : "NO"],
    ],
  };
}
