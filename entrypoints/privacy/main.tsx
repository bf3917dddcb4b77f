import { render } from "preact";
import "@/components/letter.css";
import "@/components/page.css";
import { PrivacyLetter } from "@/components/privacy-letter";
import { preparePage } from "@/utils/dom/prepare-page";

const { root, words } = await preparePage("pagePrivacy");
render(<PrivacyLetter words={words} />, root);
