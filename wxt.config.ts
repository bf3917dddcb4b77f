import { defineConfig } from "wxt";
import { oneSharedScript } from "./tests/support/one-shared-script";
import { printWeights } from "./tests/support/print-weights";
import { leanContentScript } from "./tests/support/lean-content-script";
import { compileRegistry } from "./utils/desk/compile";
import { compileFeeds, feedHosts } from "./utils/desk/compile-feeds";
import { compileSideFiles } from "./utils/desk/compile-side-files";

const feeds = await compileFeeds();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [printWeights(), leanContentScript(), oneSharedScript()],
    // light-dark() as it is, which 123 is the first Chromium to know.
    build: { target: ["chrome123", "firefox140"] },
    define: configured("LETTERHEAD_REPOSITORY", "LETTERHEAD_REGISTRY_PAGE"),
  }),
  hooks: {
    "build:publicAssets": async (_wxt, files) => {
      files.push({
        relativeDest: "registry.json",
        contents: JSON.stringify(await compileRegistry()),
      });
      files.push({
        relativeDest: "side-files.json",
        contents: JSON.stringify(await compileSideFiles()),
      });
      files.push({
        relativeDest: "feeds.json",
        contents: JSON.stringify(feeds),
      });
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms", "scripting", "contextMenus"],
    host_permissions: ["https://*.tiktok.com/*", ...feedHosts(feeds)],
    // Asked for host by host, on the click that adds a feed there.
    optional_host_permissions: ["https://*/*"],
    omnibox: { keyword: "letterhead" },
    // Firefox reads an organisation's policy without a schema, and does not know the key.
    ...(browser !== "firefox" && {
      minimum_chrome_version: "123",
      storage: { managed_schema: "managed-schema.json" },
    }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "letterhead@letterhead.example",
          // 140 is the first version that knows data_collection_permissions (Android: 142).
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});

/** Addresses that whoever builds Letterhead sets in the environment. */
function configured(...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [
      `import.meta.env.${name}`,
      JSON.stringify(process.env[name] ?? ""),
    ]),
  );
}
