import type { EntityRecord } from "@/utils/registry/search-records";
import type { Words } from "@/utils/words";
import { Grid } from "./grid";
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
  const grid = useGrid(records, records.length);
  return (
    <Grid
      label={words.t("registryTitle")}
      columns={columns}
      count={records.length}
      grid={grid}
      words={words}
    >
      {grid.drawn.map((at) => (
        <RegistryRow
          key={records[at]!.id}
          record={records[at]!}
          at={at}
          isActive={at === grid.active}
          onFocus={grid.setActive}
          words={words}
        />
      ))}
    </Grid>
  );
}
