import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import type { EntityRecord } from "@/utils/registry/search-records";
import { badgeWords, type Words } from "@/utils/words";

const mostHandles = 3;

/** An entity in a list of answers: its shape, name, kind and accounts; opens its note. */
export function EntityRow({
  entity: { id, name, kind, country, handles },
  words,
}: {
  entity: EntityRecord;
  words: Words;
}) {
  const labelled = {
    kind,
    standing: "current" as const,
    ...(country && { country }),
  };
  const shown = handles.slice(0, mostHandles).map((handle) => `@${handle}`);
  const more = handles.length - shown.length;
  return (
    <li>
      <a class="row" href={`note.html?id=${id}`} target="_blank">
        <svg
          class={`shape badge--${kindOf(kind).group}`}
          viewBox="0 0 16 16"
          aria-hidden="true"
        >
          <path d={shapeOf(kind)} />
        </svg>
        <span>
          <bdi class="name">{name}</bdi>
          <span class="quiet">{badgeWords(labelled, "long", words)}</span>
          <bdi class="quiet">
            {shown.length > 0
              ? shown.join(" ") + (more > 0 ? ` +${more}` : "")
              : words.t("popupNoAccount")}
          </bdi>
        </span>
      </a>
    </li>
  );
}
