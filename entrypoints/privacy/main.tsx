import { render } from "preact";
import "@/components/letter.css";
import "@/components/page.css";
import { PrivacyLetter } from "@/components/privacy-letter";
import { preparePage } from "@/utils/dom/prepare-page";
import { logError } from "@/utils/logger";
import { followedFeeds } from "@/utils/registry/feeds";

const { root, words } = await preparePage("pagePrivacy");

async function show() {
  const feeds = await followedFeeds();
  const hosts = feeds.flatMap(({ mirrors }) =>
    mirrors.map((mirror) => new URL(mirror).host),
  );
  render(<PrivacyLetter feeds={[...new Set(hosts)]} words={words} />, root);
}

show().catch((error: unknown) => logError("privacy page", error));
