import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EntityRecord } from "@/utils/registry/search-records";
import type { Words } from "@/utils/words";
import { RegistryRow } from "./registry-row";
import { useRowsInView } from "./use-rows-in-view";

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
  const { scroller, first, last, measure, bringIn, pageOf } = useRowsInView(
    records.length,
  );
  const [active, setActive] = useState(0);
  const moved = useRef(false);

  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo?.(0, 0);
  }, [records, scroller]);

  // At once: the row that had the focus may be gone, and the next key must not fall on nothing.
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${active}"] a`)
      ?.focus({ preventScroll: true });
  }, [active, scroller]);

  function walk(event: KeyboardEvent) {
    const to = target(event.key, active, records.length, pageOf());
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    if (to === active) return;
    moved.current = true;
    bringIn(to);
    setActive(to);
  }

  const drawn = Array.from({ length: last - first }, (_, at) => first + at);
  // The row that has the focus stays, wherever the list is scrolled to.
  if (active < first) drawn.unshift(active);
  if (active >= last && active < records.length) drawn.push(active);
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

/** The row that a key leads to; `undefined` for keys that lead nowhere. */
function target(
  key: string,
  from: number,
  count: number,
  page: number,
): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = targets[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
