import type { Entity } from "@/data/entity";
import { messageKey, type Words } from "@/utils/words";
import { kindDefinitions } from "./kind-definitions";

/** What the label says, by its definition, and what it does not say; for an entity without a label, what its kind means. */
export function NoteMeaning({
  entity: { kind, accounts },
  definitions,
  words: { t },
}: {
  entity: Entity;
  definitions: string;
  words: Words;
}) {
  const isLabelled = accounts.length > 0;
  const name = t(messageKey("kindLong", kind));
  return (
    <section>
      <h2>{isLabelled ? t("noteSays") : t("noteIs", name)}</h2>
      <p>
        {t(kindDefinitions[kind])} {t("noteSaysRule", definitions)}
      </p>
      <h2>{t(isLabelled ? "noteDoesNotSay" : "noteDoesNotSayEntity")}</h2>
      <p>{t(isLabelled ? "noteDoesNotSayText" : "noteDoesNotSayEntityText")}</p>
    </section>
  );
}
