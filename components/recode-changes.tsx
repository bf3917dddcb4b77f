import type { Cell } from "@/data/log/column";
import { numberWords } from "@/utils/counted";
import type { LabelChange } from "@/utils/exposure-log/recode";
import { messageKey, type Words } from "@/utils/words";
import { mediaAxes } from "./media-words";

/** Changes that are listed; what is saved holds all of them. */
const most = 200;

/** What would change, account by account. */
export function RecodeChanges({
  changes,
  words,
}: {
  changes: readonly LabelChange[];
  words: Words;
}) {
  const { t } = words;
  if (changes.length === 0) return null;
  const heads = [
    "rowsAccount",
    "recodeRecorded",
    "recodeWould",
    "figureExposures",
    "seenViews",
  ];
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div
        class="numbers changes"
        role="group"
        aria-label={t("recodeHead")}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, most).map((change) => (
              <tr key={JSON.stringify(change)}>
                <th scope="row">
                  <bdi>@{change.author}</bdi>
                </th>
                <td>{t("recodeWith", String(change.registryVersion))}</td>
                <td class="differences">
                  {differenceWords(change, words).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
                <td>{numberWords(change.rows, words)}</td>
                <td>{numberWords(change.views, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > most && (
        <p class="quiet">
          {t("registryMore", numberWords(changes.length - most, words))}
        </p>
      )}
    </>
  );
}

function differenceWords(
  { differences }: LabelChange,
  words: Words,
): readonly string[] {
  const { t } = words;
  // An account that is not listed has no record, and nothing else either.
  if (differences.record_id?.[1] === "") return [t("recodeNotListed")];
  return Object.entries(differences).map(([column, [old, now]]) =>
    t(
      "recodeDifference",
      columnWords(column, words),
      cellWords(column, old, words),
      cellWords(column, now, words),
    ),
  );
}

const axisOf = (column: string) =>
  mediaAxes.find(({ axis }) => column === `axes_${axis}`);

function columnWords(column: string, { t }: Words): string {
  const axis = axisOf(column);
  if (axis) return t(axis.name);
  return t(
    { label_type: "noteKind", country: "noteCountry" }[column] ??
      "recodeEntity",
  );
}

function cellWords(column: string, cell: Cell, words: Words): string {
  const { t } = words;
  const text = String(cell);
  if (text === "") return t("recodeNoWord");
  if (column === "label_type") return t(messageKey("kindLong", text));
  if (column === "country") return words.country(text);
  const axis = axisOf(column);
  return axis ? t(axis.answers[text as keyof typeof axis.answers]) : text;
}
