import { tables, type TableName } from "@/data/log/tables";
import type { Words } from "@/utils/words";

interface ExportTablesProps<Licence extends string> {
  words: Words;
  chosen: readonly TableName[];
  hasParquet: boolean;
  licence: Licence;
  licences: readonly (readonly [Licence, string])[];
  onChange: (change: {
    tables?: readonly TableName[];
    hasParquet?: boolean;
    licence?: Licence;
  }) => void;
}

/** What goes into a package. */
export function ExportTables<Licence extends string>({
  words: { t },
  chosen,
  hasParquet,
  licence,
  licences,
  onChange,
}: ExportTablesProps<Licence>) {
  const toggle = (name: TableName) =>
    onChange({
      tables: tables
        .map((table) => table.name)
        .filter((each) => chosen.includes(each) !== (each === name)),
    });
  return (
    <>
      <fieldset>
        <legend>{t("exportTables")}</legend>
        <div class="choices">
          {tables.map(({ name }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                required={chosen.length === 0}
                onChange={() => toggle(name)}
              />
              {t(`table_${name}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="choices">
        <label>
          <input
            type="checkbox"
            checked={hasParquet}
            onChange={(event) =>
              onChange({ hasParquet: event.currentTarget.checked })
            }
          />
          {t("exportParquet")}
        </label>
      </div>
      <label>
        {t("exportLicence")}
        <select
          name="licence"
          value={licence}
          onChange={(event) =>
            onChange({ licence: event.currentTarget.value as Licence })
          }
        >
          {licences.map(([id, name]) => (
            <option key={id} value={id}>
              {id === "none" ? t("exportNoLicence") : name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
