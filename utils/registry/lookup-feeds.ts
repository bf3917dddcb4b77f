import { openDatabase, type Database } from "@/utils/database";
import type { AccountAnswer, FeedSaying } from "@/utils/messaging/protocol";
import { readFeedChoices } from "./feeds";
import { isLabelled } from "./index-entries";
import { lookUpAccount } from "./lookup";

/** A feed with the database that holds its registry. */
export interface FeedDatabase {
  readonly name: string;
  readonly database: Database;
}

interface FeedsAnswer {
  /** The word of the first feed that labels the account, as the badge has it; else of the first that lists it. */
  readonly answer: AccountAnswer | null;
  readonly says: readonly FeedSaying[];
  /** Whether feeds that list the account take it for different things. */
  readonly isDisputed: boolean;
}

/** Looks an account up in every feed that is followed, the main one first. */
export async function lookUpInFeeds(
  feeds: readonly FeedDatabase[],
  handle: string,
): Promise<FeedsAnswer> {
  const words = await Promise.all(feeds.map((feed) => wordOf(feed, handle)));
  const says = words.map(({ feed, answer }): FeedSaying => {
    const entity = answer?.entity;
    return {
      feed,
      ...(entity && { kind: entity.kind }),
      ...(entity?.country && { country: entity.country }),
    };
  });
  const claims = new Set(
    says.flatMap(({ kind, country }) => (kind ? [`${kind} ${country}`] : [])),
  );
  const first =
    words.find(({ isLabelling }) => isLabelling) ??
    words.find(({ answer }) => answer);
  return { answer: first?.answer ?? null, says, isDisputed: claims.size > 1 };
}

async function wordOf({ name, database }: FeedDatabase, handle: string) {
  const [answer, never] = await Promise.all([
    lookUpAccount(database, handle),
    database.get("never", handle),
  ]);
  const isLabelling =
    !!answer && !never && isLabelled(answer.entity, answer.account);
  return { feed: name, answer, isLabelling };
}

/**
 * Looks an account up in the main registry and in the feeds that a person added; with both, the answer says who says
 * what. What the main registry never labels, nobody labels.
 */
export async function lookUpEverywhere(
  handle: string,
): Promise<AccountAnswer | null> {
  const { added } = await readFeedChoices();
  const main = await openDatabase();
  const feeds: FeedDatabase[] = [{ name: "Letterhead", database: main }];
  try {
    if (await main.get("never", handle)) return null;
    for (const { id, name } of added)
      feeds.push({ name, database: await openDatabase(id) });
    const { answer, says, isDisputed } = await lookUpInFeeds(feeds, handle);
    return answer && added.length
      ? { ...answer, feeds: { says, isDisputed } }
      : answer;
  } finally {
    for (const { database } of feeds) database.close();
  }
}
