import type { Words } from "@/utils/words";
import type { EvidenceNumbers } from "./evidence-numbers";

/** Small numbers behind a statement that lead to its evidence further down. */
export function EvidenceMarks({
  positions,
  numbers,
  words: { t },
}: {
  positions: readonly number[];
  numbers: EvidenceNumbers;
  words: Words;
}) {
  const shown = [...new Set(positions.map((at) => numbers.get(at)))]
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
  return (
    <span class="marks">
      {shown.map((number) => (
        <a
          key={number}
          href={`#evidence-${number}`}
          aria-label={t("noteEvidenceNumber", String(number))}
        >
          {number}
        </a>
      ))}
    </span>
  );
}
