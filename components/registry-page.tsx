import { counted } from "@/utils/counted";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { CoveragePicture } from "./coverage-picture";
import { RegistryBrowser } from "./registry-browser";
import type { RegistryQuery, RegistryView } from "./registry-view";

export interface RegistryPageProps {
  view: RegistryView;
  /** What the page was asked for by its address. */
  asked: RegistryQuery;
  onQuery: (query: RegistryQuery) => void;
  words: Words;
}

/** The registry as a page: what it is, a search through it, and what it lacks. */
export function RegistryPage(props: RegistryPageProps) {
  const { view, words } = props;
  const { t } = words;
  return (
    <>
      <header class="registry-head">
        <h1>{t("registryTitle")}</h1>
        {view.type === "ready" && <Summary view={view} words={words} />}
      </header>
      <Body {...props} />
    </>
  );
}

function Summary({
  view: { registry, coverage },
  words,
}: {
  view: Extract<RegistryView, { type: "ready" }>;
  words: Words;
}) {
  const { t } = words;
  const number = new Intl.NumberFormat(t("languageTag"));
  const { all, countries } = coverage;
  const places = countries.filter(
    ([, { withAccount, without }]) => withAccount + without > 0,
  );
  return (
    <p class="quiet">
      {t(
        "registrySummary",
        dateWords(registry.date, words),
        String(registry.version),
      )}{" "}
      {t(
        "registryCounts",
        number.format(all.withAccount + all.without),
        number.format(all.accounts),
        number.format(places.length),
      )}{" "}
      <a href="#coverage">{t("registryToCoverage")}</a>
    </p>
  );
}

function Body({ view, asked, onQuery, words }: RegistryPageProps) {
  const { t } = words;
  switch (view.type) {
    case "loading":
      return (
        <p role="status">{counted(words, "registryLoading", view.read)}</p>
      );
    case "absent":
      return <p role="status">{t("registryAbsent")}</p>;
    case "error":
      return <p role="alert">{t("popupNoRegistry", view.reason)}</p>;
    case "ready":
      return (
        <>
          <RegistryBrowser
            search={view.search}
            coverage={view.coverage}
            asked={asked}
            onQuery={onQuery}
            words={words}
          />
          <CoveragePicture coverage={view.coverage} words={words} />
        </>
      );
  }
}
