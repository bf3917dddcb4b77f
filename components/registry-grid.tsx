import type { EntityRecord } from "@/utils/registry/search-records";
import type { Words } from "@/utils/words";
import { RegistryRow } from "./registry-row";
import { useGrid } from "./use-grid";

const columns = [
  "registryName",
  "noteKind",
  "noteCountry",
  "registryStatus",
] as const;

/** The list of entities: only what stands in view is drawn; arrow keys walk through all of it. */
export function RegistryGrid({
  records,
  words,
}: {
  records: readonly EntityRecord[];
  words: Words;
}) {
  const { t } = words;
  const { scroller, drawn, active, setActive, measure, walk } = useGrid(
    records,
    records.length,
  );
  return (
    <div
      class="grid"
      role="grid"
      aria-label={t("registryTitle")}
      aria-rowcount={records.length + 1}
      aria-colcount={columns.length}
      onKeyDown={walk}
    >
      <div class="row row--head" role="row" aria-rowindex={1}>
        {columns.map((name) => (
          <span key={name} role="columnheader">
            {t(name)}
          </span>
        ))}
      </div>
      <div
        class="rows"
        role="rowgroup"
        ref={scroller}
        // Firefox makes what scrolls a stop for Tab; the active row is the only one here.
        tabIndex={-1}
        onScroll={measure}
        style={{ "--count": String(records.length) }}
      >
        <div class="all-rows" role="presentation">
          {drawn.map((at) => (
            <RegistryRow
              key={records[at]!.id}
              record={records[at]!}
              at={at}
              isActive={at === active}
              onFocus={setActive}
              words={words}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
