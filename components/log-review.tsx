import type { Words } from "@/utils/words";
import { LogPictures } from "./log-pictures";
import { LogTable } from "./log-table";
import { LogTotalsPart } from "./log-totals";
import type { LogActions, LogView } from "./log-view";

export interface LogReviewProps extends LogActions {
  view: LogView;
  words: Words;
}

/** What the log holds: sums, pictures and every row. */
export function LogReview(props: LogReviewProps) {
  const { words } = props;
  return (
    <section class="review" aria-labelledby="review">
      <h2 id="review">{words.t("reviewHead")}</h2>
      <Body {...props} />
    </section>
  );
}

function Body({ view, words, ...actions }: LogReviewProps) {
  const { t } = words;
  switch (view.type) {
    case "loading":
      return <p role="status">{t("reviewLoading")}</p>;
    case "empty":
      return <p>{t("reviewEmpty")}</p>;
    case "private":
      return <p>{t("reviewPrivate")}</p>;
    case "broken":
      return <p role="alert">{t("reviewBroken", view.reason)}</p>;
    case "shown":
      return (
        <>
          <LogTotalsPart view={view} words={words} />
          {view.totals.rows > 0 && (
            <LogPictures
              byTime={view.byTime}
              byPlace={view.byPlace}
              words={words}
            />
          )}
          {view.rows && (
            <LogTable rows={view.rows} actions={actions} words={words} />
          )}
        </>
      );
  }
}
