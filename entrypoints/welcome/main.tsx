import { render } from "preact";
import { AccessNotice } from "@/components/access-notice";
import "@/components/page.css";
import "@/components/letter.css";
import { WelcomeLetter } from "@/components/welcome-letter";
import { hasAccess, requestAccess } from "@/utils/access";
import { preparePage } from "@/utils/dom/prepare-page";

const { root, words } = await preparePage("welcomeTitle");
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
