import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import type { EntityRecord } from "@/utils/registry/search-records";
import { messageKey, type Words } from "@/utils/words";
import { statusWords } from "./registry-words";

interface RegistryRowProps {
  record: EntityRecord;
  /** Position in the list, from 0. */
  at: number;
  /** Whether Tab enters the list here. */
  isActive: boolean;
  onFocus: (at: number) => void;
  words: Words;
}

/** One entity in the list; its name leads to its note. */
export function RegistryRow(props: RegistryRowProps) {
  const { record, at, isActive, onFocus, words } = props;
  const { id, name, kind, country, handles, statuses, saidBy } = record;
  const { t } = words;
  return (
    <div
      class="row"
      role="row"
      aria-rowindex={at + 2}
      data-row={at}
      style={{ "--at": String(at) }}
    >
      <span class="who" role="gridcell">
        <a
          href={`note.html?id=${encodeURIComponent(id)}`}
          tabIndex={isActive ? 0 : -1}
          onFocus={() => onFocus(at)}
          dir="auto"
        >
          {name}
        </a>
        <span class="handles" dir="ltr">
          {handles.map((handle) => `@${handle}`).join(" ")}
        </span>
      </span>
      <span class={`kind kind--${kindOf(kind).group}`} role="gridcell">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={shapeOf(kind)} />
        </svg>
        <span class="kind-words">
          <span>{t(messageKey("kindLong", kind))}</span>
          {saidBy && <span class="said">{t("registrySaidBy", saidBy)}</span>}
        </span>
      </span>
      <span class="where" role="gridcell">
        {country && words.country(country)}
      </span>
      <span class="status" role="gridcell">
        {statuses.map((status) => t(statusWords[status])).join(", ")}
      </span>
    </div>
  );
}
