import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const output = path.resolve(".output");
const builds = ["chrome-mv3", "firefox-mv3"];

const manifestOf = (build: string) =>
  JSON.parse(readFileSync(path.join(output, build, "manifest.json"), "utf8"));
const kilobytes = (files: string[]) =>
  files
    .map((file) => gzipSync(readFileSync(file), { level: 9 }).length / 1000)
    .reduce((sum, size) => sum + size, 0);

describe.each(builds)("%s", (build) => {
  const folder = path.join(output, build);

  test("asks for no more than it says", () => {
    const manifest = manifestOf(build);
    // None of these asks the person anything: only the host does.
    expect(manifest.permissions).toEqual([
      "storage",
      "alarms",
      "scripting",
      "contextMenus",
    ]);
    expect(manifest.host_permissions).toEqual(["https://*.tiktok.com/*"]);
    expect(manifest).not.toHaveProperty("optional_permissions");
    // One host at a time, on the click that adds a feed there.
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({
      matches: ["https://*.tiktok.com/*"],
      all_frames: true,
      run_at: "document_start",
    });
    expect(manifest.content_scripts[0]).not.toHaveProperty("world", "MAIN");
  });

  test.each([
    [
      "content script and its style",
      12,
      ["content-scripts/tiktok.js", "content-scripts/tiktok.css"],
    ],
    ["background worker", 60, ["background.js"]],
  ])("%s: at most %i kB gzipped", (name, limit, files) => {
    const size = kilobytes(files.map((file) => path.join(folder, file)));
    expect(
      size,
      `${name}: ${size.toFixed(1)} kB gzipped, the limit is ${limit} kB`,
    ).toBeLessThanOrEqual(limit);
  });

  test("whole package: at most 1.5 MB, each file compressed", () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const size = kilobytes(files) / 1000;
    expect(
      size,
      `package: ${size.toFixed(2)} MB, the limit is 1.5 MB`,
    ).toBeLessThanOrEqual(1.5);
  });

  test("runs no text as code and loads nothing from elsewhere", () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(path.join(folder, name), "utf8"))
      .join("\n");
    expect(scripts).not.toMatch(/\beval\(|new Function\(|\bimportScripts\(/);
    expect(scripts).not.toMatch(/\bimport\(\s*["']https?:/);
  });
});

test("web-ext finds nothing but the writes to innerHTML that are in Preact and Chartist themselves", () => {
  const report = JSON.parse(
    execFileSync(
      "npx",
      [
        "web-ext",
        "lint",
        "--source-dir",
        path.join(output, "firefox-mv3"),
        "--output",
        "json",
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    ),
  ) as { errors: unknown[]; warnings: { code: string }[]; notices: unknown[] };
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  expect([...new Set(report.warnings.map(({ code }) => code))]).toEqual([
    "UNSAFE_VAR_ASSIGNMENT",
  ]);
});
