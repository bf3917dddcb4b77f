import { useState } from "preact/hooks";
import type { FoundFeed } from "@/utils/registry/sync/add-feed";
import type { Words } from "@/utils/words";

export interface FeedFormProps {
  /** Asks for access to the address, then looks there; a text where that failed. */
  look: (address: string) => Promise<FoundFeed | string>;
  /** Follows the feed where the words are its fingerprint; a text where they are not. */
  follow: (found: FoundFeed, compared: string) => Promise<string | undefined>;
  /** Gives up the access that was given for a feed that is not followed. */
  leave: (found: FoundFeed) => void;
  words: Words;
}

/** Another feed: its address, then its fingerprint, which is compared before the feed is kept. */
export function FeedForm({ look, follow, leave, words }: FeedFormProps) {
  const { t } = words;
  const [address, setAddress] = useState("");
  const [compared, setCompared] = useState("");
  const [found, setFound] = useState<FoundFeed | undefined>();
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    setProblem("");
    if (found) {
      const refused = await follow(found, compared);
      if (refused === undefined) clear();
      setProblem(refused ?? "");
    } else {
      const answer = await look(address);
      if (typeof answer === "string") setProblem(answer);
      else setFound(answer);
    }
    setBusy(false);
  }

  function clear() {
    setFound(undefined);
    setCompared("");
    setAddress("");
    setProblem("");
  }

  return (
    <form
      class="account-form"
      name="feed"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label>
        {t("feedAddress")}
        <input
          name="address"
          type="url"
          required
          maxLength={2000}
          spellcheck={false}
          autoComplete="off"
          placeholder="https://"
          value={address}
          readOnly={!!found}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      {found && (
        <>
          <p role="status">
            {t("feedFingerprint")}{" "}
            <output class="fingerprint">{found.fingerprint}</output>
          </p>
          <p class="quiet">{t("feedCompare")}</p>
          <label>
            {t("feedWords")}
            <input
              name="fingerprint"
              required
              maxLength={200}
              spellcheck={false}
              autoComplete="off"
              value={compared}
              onInput={(event) => setCompared(event.currentTarget.value)}
            />
          </label>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
      <div class="actions">
        <button type="submit" disabled={isBusy}>
          {t(found ? "feedFollow" : "feedLook")}
        </button>
        {found && (
          <button
            type="button"
            onClick={() => {
              leave(found);
              clear();
            }}
          >
            {t("feedLeave")}
          </button>
        )}
      </div>
    </form>
  );
}
