import { render } from "preact";
import "@/components/letter.css";
import "@/components/page.css";
import { PrivacyLetter } from "@/components/privacy-letter";
import { applyAppearance } from "@/utils/dom/apply-appearance";
import { preparePage } from "@/utils/dom/prepare-page";
import { browserWords } from "@/utils/i18n";
import { logError } from "@/utils/logger";
import { readPageSettings } from "@/utils/page-settings";
import { followedFeeds } from "@/utils/registry/feeds";

const words = browserWords();
const root = preparePage(words);
document.title = `${words.t("pagePrivacy")} – Letterhead`;

async function show() {
  const [settings, feeds] = await Promise.all([
    readPageSettings(),
    followedFeeds(),
  ]);
  applyAppearance(settings);
  const hosts = feeds.flatMap(({ mirrors }) =>
    mirrors.map((mirror) => new URL(mirror).host),
  );
  render(<PrivacyLetter feeds={[...new Set(hosts)]} words={words} />, root);
}

show().catch((error: unknown) => logError("privacy page", error));
