import { defineContentScript } from "wxt/utils/define-content-script";
import { recordExposures } from "./record-exposures";

/** Registered by the worker while a study is on; in no page otherwise. */
export default defineContentScript({
  matches: ["https://*.tiktok.com/*"],
  registration: "runtime",
  allFrames: true,
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  main(ctx) {
    recordExposures(ctx.signal).catch((error: unknown) => {
      if (ctx.isValid) console.error("Letterhead could not record:", error);
    });
  },
});
