import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import { badgeWords, type Labelled, type Words } from "@/utils/words";

/** The badge as it stands on our own pages: the long form, not a button. */
export function Badge({
  labelled,
  words,
}: {
  labelled: Labelled;
  words: Words;
}) {
  const past = labelled.standing === "current" ? "" : " badge--past";
  return (
    <span class={`badge badge--${kindOf(labelled.kind).group}${past}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapeOf(labelled.kind)} />
      </svg>
      {badgeWords(labelled, "long", words)}
    </span>
  );
}
