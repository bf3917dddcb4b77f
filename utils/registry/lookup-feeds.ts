import type { KindId } from "@/data/kinds";
import type { Database } from "@/utils/database";
import type { AccountAnswer } from "@/utils/messaging/protocol";
import { lookUpAccount } from "./lookup";

/** A feed with the database that holds its registry. */
export interface FeedDatabase {
  readonly name: string;
  readonly database: Database;
}

/** What one feed says about an account; no kind where it does not list it. */
export interface FeedSaying {
  readonly feed: string;
  readonly kind?: KindId;
  readonly country?: string;
}

export interface FeedsAnswer {
  /** The word of the first feed that lists the account. */
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
  const answers = await Promise.all(
    feeds.map(({ database }) => lookUpAccount(database, handle)),
  );
  const says = feeds.map(({ name }, at): FeedSaying => {
    const entity = answers[at]?.entity;
    return {
      feed: name,
      ...(entity && { kind: entity.kind }),
      ...(entity?.country && { country: entity.country }),
    };
  });
  const claims = new Set(
    says.flatMap(({ kind, country }) => (kind ? [`${kind} ${country}`] : [])),
  );
  return {
    answer: answers.find((answer) => answer !== null) ?? null,
    says,
    isDisputed: claims.size > 1,
  };
}
