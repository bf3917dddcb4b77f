import { defineConfig } from "wxt";
import { printWeights } from "./tests/support/print-weights";
import { compileRegistry } from "./utils/desk/compile";
import { compileFeeds, feedHosts } from "./utils/desk/compile-feeds";
import { compileSideFiles } from "./utils/desk/compile-side-files";

const feeds = await compileFeeds();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [printWeights()] }),
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
    permissions: ["storage", "alarms", "scripting"],
    host_permissions: ["https://*.tiktok.com/*", ...feedHosts(feeds)],
    // Asked for on a click, and only for the host of a feed that a person adds.
    optional_host_permissions: ["https://*/*"],
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
