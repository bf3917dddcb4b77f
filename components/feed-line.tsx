import type { RegistryFeedState } from "@/utils/registry/sync/feed-state";
import { counted } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import { messageKey, type Words } from "@/utils/words";

/** A feed that is followed, and what is known about it. */
export interface ListedFeed {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Named by the build: it keeps the main registry current and cannot be removed. */
  readonly isPackaged: boolean;
  readonly state: RegistryFeedState | undefined;
  readonly daysTooOld: number | undefined;
}

/** A feed in the list: what it brought, how the last try went, and the way to follow it no more. */
export function FeedLine({
  feed: { id, name, address, isPackaged, state, daysTooOld },
  isUpdating,
  remove,
  words,
}: {
  feed: ListedFeed;
  isUpdating: boolean;
  remove: (id: string) => void;
  words: Words;
}) {
  const { t } = words;
  const progress = isUpdating ? state?.progress : undefined;
  return (
    <li class="feed">
      <span>
        <bdi class="name">{name}</bdi>
        <bdi class="quiet">{address}</bdi>
        {isPackaged && <span class="quiet">{t("feedPackaged")}</span>}
        {state?.version !== undefined && (
          <span>
            {t(
              "feedVersion",
              String(state.version),
              dateWords(state.date, words),
            )}
          </span>
        )}
        {daysTooOld !== undefined && (
          <span>{counted(words, "registryTooOld", daysTooOld)}</span>
        )}
        <span role="status">
          {progress
            ? t(`feedStep_${progress.step}`, kilobytes(progress.bytes, words))
            : lastTry(state, words)}
        </span>
      </span>
      {!isPackaged && (
        <button
          type="button"
          aria-label={t("feedRemoveNamed", name)}
          onClick={() => remove(id)}
        >
          {t("optionsRemove")}
        </button>
      )}
    </li>
  );
}

function lastTry(state: RegistryFeedState | undefined, words: Words): string {
  const { t } = words;
  if (!state?.last) return t("feedNotAsked");
  const { last } = state;
  const at = new Intl.DateTimeFormat(t("languageTag"), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(last.at);
  if (!last.ok)
    return t("feedFailed", at, t(messageKey("feedReason", last.reason)));
  return last.what === "updated"
    ? t("feedUpdated", at, kilobytes(last.bytes, words))
    : t("feedNothingNew", at);
}

function kilobytes(bytes: number, { t }: Words): string {
  return new Intl.NumberFormat(t("languageTag"), {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 1,
  }).format(bytes / 1000);
}
