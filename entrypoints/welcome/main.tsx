import { render } from "preact";
import { AccessNotice } from "@/components/access-notice";
import "@/components/page.css";
import "@/components/letter.css";
import { WelcomeLetter } from "@/components/welcome-letter";
import { hasAccess, requestAccess } from "@/utils/access";
import { applyAppearance } from "@/utils/dom/apply-appearance";
import { preparePage } from "@/utils/dom/prepare-page";
import { browserWords } from "@/utils/i18n";
import { readPageSettings } from "@/utils/page-settings";

const words = browserWords();
const root = preparePage(words);
void readPageSettings().then((settings) => applyAppearance(settings));
document.title = `${words.t("welcomeTitle")} – Letterhead`;
/** A large account with a badge, of an office that will stay. */
const demoAddress = "https://www.tiktok.com/@whitehouse";

void hasAccess().then((isAllowed) =>
  render(
    <WelcomeLetter words={words} demoAddress={demoAddress}>
      {!isAllowed && <AccessNotice words={words} request={requestAccess} />}
    </WelcomeLetter>,
    root,
  ),
);
