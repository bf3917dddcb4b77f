import type { EarlierVersion } from "@/utils/registry/as-of";
import type { RegistryDate } from "@/utils/messaging/protocol";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";

export interface AsOfProps {
  current: RegistryDate;
  earlier: readonly EarlierVersion[];
  /** Hash of the version that is shown; empty for the current one. */
  shown: string;
  choose: (sha256: string) => void;
  words: Words;
}

/** Lets a note be read as it stood in an earlier registry; nothing where none is kept. */
export function AsOf({ current, earlier, shown, choose, words }: AsOfProps) {
  const { t } = words;
  if (earlier.length === 0) return null;
  const say = (
    key: "asOfNow" | "asOfVersion",
    { version, date }: EarlierVersion | RegistryDate,
  ) => t(key, dateWords(date, words), String(version));
  return (
    <p class="as-of quiet">
      <label>
        {t("asOf")}{" "}
        <select
          name="as-of"
          value={shown}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{say("asOfNow", current)}</option>
          {earlier.map((version) => (
            <option key={version.sha256} value={version.sha256}>
              {say("asOfVersion", version)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
