import { feedLines } from "@/utils/feed-lines";
import type { AccountAnswer } from "@/utils/messaging/protocol";
import type { Words } from "@/utils/words";

/** Which feed says what of an account, where several are followed. */
export function FeedLines({
  feeds,
  words,
}: {
  feeds: AccountAnswer["feeds"];
  words: Words;
}) {
  return feedLines(feeds, words).map((line) => (
    <p key={line} class="own">
      {line}
    </p>
  ));
}
