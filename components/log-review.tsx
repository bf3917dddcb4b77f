import { useMemo } from "preact/hooks";
import type { Words } from "@/utils/words";
import { LogPictures } from "./log-pictures";
import { LogTable } from "./log-table";
import { LogTotalsPart } from "./log-totals";
import type { LogActions, LogView, ShownLog } from "./log-view";

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
      return <Shown view={view} words={words} {...actions} />;
  }
}

function Shown({
  view,
  words,
  ...actions
}: LogActions & { view: ShownLog; words: Words }) {
  const { totals, byTime, byPlace, rows } = view;
  // The same pictures are not made again for every word of progress.
  const pictures = useMemo(
    () => <LogPictures byTime={byTime} byPlace={byPlace} words={words} />,
    [byTime, byPlace, words],
  );
  return (
    <>
      <LogTotalsPart view={view} words={words} />
      {totals.rows > 0 && pictures}
      {rows && <LogTable rows={rows} actions={actions} words={words} />}
    </>
  );
}
