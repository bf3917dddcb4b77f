import { afterAll, afterEach, beforeAll } from "vitest";
import type { Registry } from "@/data/entity";
import type { SurfaceRule } from "@/data/feed";
import { compileRegistry } from "@/utils/desk/compile";
import { startFeedBrowser, type FeedBrowser } from "./feed-browser";

/** For a file of tests: Chromium with the extension, which follows a feed that publishes the package's registry. */
export function stageFeed() {
  let browser: FeedBrowser;
  let packaged: Registry;
  let version: number;
  beforeAll(async () => {
    packaged = await compileRegistry();
    version = packaged.version;
    browser = await startFeedBrowser();
    await browser.feed.publish(packaged);
    await browser.start();
  });
  afterAll(() => browser?.close());
  afterEach(() => {
    browser.server.state.misbehave = () => false;
  });

  return {
    get browser() {
      return browser;
    },
    get packaged() {
      return packaged;
    },
    /** The version that was published last. */
    get version() {
      return version;
    },
    updateNow: () => browser.updateNow(),
    shown: () => browser.shown(),
    /** Publishes the package's registry again, dated today as the desk does, without the accounts that are named. */
    publish(without: readonly string[] = [], surfaces: SurfaceRule[] = []) {
      version++;
      const [first, ...others] = packaged.entities;
      const renamed = {
        ...first!,
        names: { ...first!.names, en: `Version ${version}` },
      };
      const entities = [renamed, ...others].map((entity) => ({
        ...entity,
        accounts: entity.accounts.filter(
          ({ handle }) => !without.includes(handle),
        ),
      }));
      const now = new Date();
      const date = now.toISOString().slice(0, 10);
      return browser.feed.publish(
        { ...packaged, version, date, entities },
        { date: now, surfaces },
      );
    },
  };
}
