import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { eventually } from "./eventually";

/** A folder for what a browser saves. */
export function downloadFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "letterhead-saved-"));
  const files = () => readdirSync(folder);
  return {
    folder,
    files,
    /** Waits until a file is there and whole; what is still on its way has another ending beside it. */
    async waitFor(name: string): Promise<string> {
      await eventually(() => expect(files()).toEqual([name]));
      return path.join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
