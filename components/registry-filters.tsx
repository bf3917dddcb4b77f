import { kindIds } from "@/data/kinds";
import type { Coverage } from "@/utils/registry/coverage-counts";
import { messageKey, type Words } from "@/utils/words";
import { Choice } from "./choice";
import { countryName, statusWords } from "./registry-words";
import type { RegistryQuery } from "./registry-view";

interface RegistryFiltersProps {
  query: RegistryQuery;
  coverage: Coverage;
  onChange: (query: RegistryQuery) => void;
  words: Words;
}

/** What the list can be narrowed by: a text, a country, a kind, a status. */
export function RegistryFilters(props: RegistryFiltersProps) {
  const { query, coverage, onChange, words } = props;
  const { t } = words;
  const { kinds, countries } = coverage;
  const change = (part: Partial<RegistryQuery>) =>
    onChange({ ...query, ...part });
  return (
    <form
      class="filters"
      role="search"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="field field--wide">
        <label for="text">{t("registryText")}</label>
        <input
          id="text"
          type="search"
          autoComplete="off"
          spellcheck={false}
          placeholder={t("registryPlaceholder")}
          value={query.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </div>
      <Choice
        id="country"
        label={t("noteCountry")}
        all={t("registryAll")}
        value={query.country}
        options={countries
          .filter(([code]) => code)
          .map(([code]) => [code, countryName(code, words)] as const)
          .sort(([, a], [, b]) => a.localeCompare(b, t("languageTag")))}
        onChange={(country) => change({ country })}
      />
      <Choice
        id="kind"
        label={t("noteKind")}
        all={t("registryAll")}
        value={query.kind}
        options={kindIds
          .filter((id) => kinds.some(([kind]) => kind === id))
          .map((id) => [id, t(messageKey("kindLong", id))] as const)}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        id="status"
        label={t("registryStatus")}
        all={t("registryAll")}
        value={query.status}
        options={Object.entries(statusWords).map(
          ([status, key]) =>
            [status as keyof typeof statusWords, t(key)] as const,
        )}
        onChange={(status) => change({ status })}
      />
    </form>
  );
}
