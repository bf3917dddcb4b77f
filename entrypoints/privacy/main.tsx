import { render } from "preact";
import "@/components/letter.css";
import "@/components/page.css";
import { PrivacyLetter } from "@/components/privacy-letter";
import { applyAppearance } from "@/utils/dom/apply-appearance";
import { preparePage } from "@/utils/dom/prepare-page";
import { browserWords } from "@/utils/i18n";
import { readPageSettings } from "@/utils/page-settings";

const words = browserWords();
const root = preparePage(words);
document.title = `${words.t("pagePrivacy")} – Letterhead`;

void readPageSettings().then((settings) => {
  applyAppearance(settings);
  render(<PrivacyLetter words={words} />, root);
});
