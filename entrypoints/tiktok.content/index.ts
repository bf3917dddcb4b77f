import { defineContentScript } from "wxt/utils/define-content-script";
import { showLabels } from "./show-labels";
import "@/components/palette.css";
import "./style.css";

export default defineContentScript({
  matches: ["https://*.tiktok.com/*"],
  allFrames: true,
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  main(ctx) {
    showLabels(ctx.signal).catch((error: unknown) => {
      if (ctx.isValid) console.error("Letterhead could not start here:", error);
    });
  },
});
