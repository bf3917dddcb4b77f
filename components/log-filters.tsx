import { kindIds } from "@/data/kinds";
import { logSurfaces, recordedRoles } from "@/data/log/closed-lists";
import type { RowFilter } from "@/data/log/row-filter";
import { messageKey, type Words } from "@/utils/words";
import { Choice } from "./choice";

interface LogFiltersProps {
  filter: RowFilter;
  onChange: (filter: RowFilter) => void;
  words: Words;
}

/** What the list of exposures can be narrowed by. */
export function LogFilters({ filter, onChange, words }: LogFiltersProps) {
  const { t } = words;
  const change = (part: Partial<RowFilter>) => onChange({ ...filter, ...part });
  return (
    <form
      class="filters"
      role="search"
      aria-label={t("rowsHead")}
      onSubmit={(event) => event.preventDefault()}
    >
      {(["from", "to"] as const).map((side) => (
        <div class="field" key={side}>
          <label for={`rows-${side}`}>
            {t(side === "from" ? "rowsFrom" : "rowsTo")}
          </label>
          <input
            id={`rows-${side}`}
            type="datetime-local"
            value={localTime(filter[side])}
            onChange={(event) =>
              change({ [side]: instant(event.currentTarget.value) })
            }
          />
        </div>
      ))}
      <div class="field">
        <label for="rows-account">{t("rowsAccount")}</label>
        <input
          id="rows-account"
          type="search"
          autoComplete="off"
          spellcheck={false}
          dir="ltr"
          value={filter.account}
          onInput={(event) => change({ account: event.currentTarget.value })}
        />
      </div>
      <Choice
        id="rows-surface"
        label={t("rowsWhere")}
        all={t("registryAll")}
        value={filter.surface}
        options={logSurfaces.map(
          (surface) => [surface, t(`logSurface_${surface}`)] as const,
        )}
        onChange={(surface) => change({ surface })}
      />
      <Choice
        id="rows-kind"
        label={t("noteKind")}
        all={t("registryAll")}
        value={filter.kind}
        options={kindIds.map(
          (kind) => [kind, t(messageKey("kindLong", kind))] as const,
        )}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        id="rows-role"
        label={t("rowsRole")}
        all={t("registryAll")}
        value={filter.role}
        options={recordedRoles.map(
          (role) => [role, t(`logRole_${role}`)] as const,
        )}
        onChange={(role) => change({ role })}
      />
    </form>
  );
}

/** A time as the field writes it, in the zone of this device: 2026-11-22T09:30. */
function localTime(time: string): string {
  if (!time) return "";
  const at = new Date(time);
  const zone = at.getTimezoneOffset() * 60_000;
  return new Date(at.getTime() - zone).toISOString().slice(0, 16);
}

/** RFC 3339; the field is empty, or holds a whole time. */
function instant(local: string): string {
  return local ? new Date(local).toISOString() : "";
}
