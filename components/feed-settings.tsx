import { FeedForm, type FeedFormProps } from "./feed-form";
import { FeedLine, type ListedFeed } from "./feed-line";

export interface FeedSettingsProps extends FeedFormProps {
  feeds: readonly ListedFeed[];
  isSyncing: boolean;
  /** Whether an update runs, whoever asked for it. */
  isUpdating: boolean;
  setSyncing: (isOn: boolean) => void;
  updateNow: () => void;
  stop: () => void;
  remove: (id: string) => void;
}

/** Where newer registries come from: the feeds that are followed, how they are, and another one. */
export function FeedSettings({
  feeds,
  isSyncing,
  isUpdating,
  setSyncing,
  updateNow,
  stop,
  remove,
  words,
  ...form
}: FeedSettingsProps) {
  const { t } = words;
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t("optionsFeeds")}</h2>
      <p class="quiet">{t("optionsFeedsHint")}</p>
      {feeds.length > 0 ? (
        <>
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              name="syncing"
              checked={isSyncing}
              onChange={(event) => setSyncing(event.currentTarget.checked)}
            />
            {t("optionsSyncing")}
          </label>
          <ul class="own-list">
            {feeds.map((feed) => (
              <FeedLine
                key={feed.id}
                feed={feed}
                isUpdating={isUpdating}
                remove={remove}
                words={words}
              />
            ))}
          </ul>
          <div class="actions">
            <button
              type="button"
              disabled={!isSyncing || isUpdating}
              onClick={updateNow}
            >
              {t("optionsUpdate")}
            </button>
            {isUpdating && (
              <button type="button" onClick={stop}>
                {t("optionsStop")}
              </button>
            )}
          </div>
        </>
      ) : (
        <p>{t("optionsNoFeed")}</p>
      )}
      <FeedForm {...form} words={words} />
    </section>
  );
}
