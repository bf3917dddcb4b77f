import { openDatabase, type Database } from "@/utils/database";
import type { AccountAnswer, FeedSaying } from "@/utils/messaging/protocol";
import { fromAddedFeeds } from "./added-feeds";
import { isLabelled } from "./index-entries";
import { isInIndex } from "./index-sources";
import { lookUpAccount } from "./lookup";

/** What one feed says of an account. */
interface Word {
  readonly feed: string;
  readonly answer: AccountAnswer | null;
  /** Whether the badge may be its: what is on record labels not always. */
  readonly isLabelling: boolean;
}

/**
 * Looks an account up in the main registry and in the feeds that a person added; with both, the answer says who says
 * what. What the main registry never labels, nobody labels. The answer is the word of the first feed that labels the
 * account, as on the badge; where none does, of the first that lists it.
 */
export async function lookUpEverywhere(
  handle: string,
): Promise<AccountAnswer | null> {
  const main = await openDatabase();
  try {
    if (await main.get("never", handle)) return null;
    const words = [
      await wordOf("Letterhead", main, handle),
      ...(await fromAddedFeeds(async (database, { id, name }) => {
        const word = await wordOf(name, database, handle);
        return {
          ...word,
          isLabelling: word.isLabelling && (await isInIndex(id)),
        };
      })),
    ];
    const first =
      words.find(({ isLabelling }) => isLabelling) ??
      words.find(({ answer }) => answer);
    if (!first?.answer) return null;
    return words.length > 1
      ? { ...first.answer, feeds: whoSaysWhat(words) }
      : first.answer;
  } finally {
    main.close();
  }
}

async function wordOf(
  feed: string,
  database: Database,
  handle: string,
): Promise<Word> {
  const [answer, never] = await Promise.all([
    lookUpAccount(database, handle),
    database.get("never", handle),
  ]);
  const isLabelling =
    !!answer && !never && isLabelled(answer.entity, answer.account);
  return { feed, answer, isLabelling };
}

/** Disputed is an account that feeds take for different things. */
function whoSaysWhat(words: readonly Word[]) {
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
  return { says, isDisputed: claims.size > 1 };
}
