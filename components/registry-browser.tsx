import { useMemo, useState } from "preact/hooks";
import type { Coverage } from "@/utils/registry/coverage-counts";
import type { SearchResult } from "@/utils/registry/search";
import type { Words } from "@/utils/words";
import { RegistryFilters } from "./registry-filters";
import { RegistryGrid } from "./registry-grid";
import type { RegistryQuery } from "./registry-view";
import { RegistryWanted } from "./registry-wanted";

interface RegistryBrowserProps {
  search: (query: RegistryQuery) => SearchResult;
  coverage: Coverage;
  asked: RegistryQuery;
  onQuery: (query: RegistryQuery) => void;
  words: Words;
}

/** The search fields, what they find, and who is wanted under that name. */
export function RegistryBrowser(props: RegistryBrowserProps) {
  const { search, coverage, asked, onQuery, words } = props;
  const { t } = words;
  const [query, setQuery] = useState(asked);
  const result = useMemo(() => search(query), [search, query]);
  const { all } = coverage;
  const number = new Intl.NumberFormat(t("languageTag"));
  function change(next: RegistryQuery) {
    setQuery(next);
    onQuery(next);
  }
  return (
    <>
      <RegistryFilters
        query={query}
        coverage={coverage}
        onChange={change}
        words={words}
      />
      <p class="quiet" role="status">
        {t(
          "registryShown",
          number.format(result.total),
          number.format(all.withAccount + all.without),
        )}
      </p>
      <RegistryWanted wanted={result.wanted} words={words} />
      {result.total > 0 ? (
        <RegistryGrid records={result.entities} words={words} />
      ) : (
        <p class="empty">
          {t(result.wanted.length > 0 ? "registryOnlyWanted" : "registryNone")}
        </p>
      )}
    </>
  );
}
