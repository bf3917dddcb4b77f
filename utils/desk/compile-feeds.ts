// Relative imports, for the reason given in compile.ts.
import { readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { feedSchema, type Feed } from "../../data/feed";
import { firstIssue } from "./read-registry";
import { UnreadableError } from "./unreadable";

/**
 * The feed that a build names, if it names one: LETTERHEAD_FEED_URL is its address (mirrors follow, with spaces
 * between), LETTERHEAD_FEED_ROOT the file of its root metadata.
 */
export async function compileFeeds(
  environment: Record<string, string | undefined> = process.env,
): Promise<Feed[]> {
  const address = environment["LETTERHEAD_FEED_URL"];
  const file = environment["LETTERHEAD_FEED_ROOT"];
  if (!address && !file) return [];
  if (!address || !file)
    throw new UnreadableError(
      "A build that names a feed needs both LETTERHEAD_FEED_URL and LETTERHEAD_FEED_ROOT.",
    );
  const parsed = z.safeParse(feedSchema, {
    id: "main",
    name: environment["LETTERHEAD_FEED_NAME"] ?? "Letterhead",
    mirrors: address
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => (one.endsWith("/") ? one : `${one}/`)),
    root: await readFile(file, "utf8"),
  });
  if (parsed.success) return [parsed.data];
  throw new UnreadableError(
    `The feed named by the build is not one: ${firstIssue(parsed.error)}`,
  );
}

/** What the manifest asks for so that a build's feed can be reached whatever its server allows. */
export function feedHosts(feeds: readonly Feed[]): string[] {
  return feeds.flatMap(({ mirrors }) =>
    mirrors.map((mirror) => {
      const { protocol, hostname } = new URL(mirror);
      return `${protocol}//${hostname}/*`;
    }),
  );
}
