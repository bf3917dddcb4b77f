import path from "node:path";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const root = path.resolve(import.meta.dirname, "..");
const alias = { "@": root };

export default defineConfig({
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest({ root })],
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/{unit,architecture}/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: ["tests/support/setup-unit.ts"],
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
