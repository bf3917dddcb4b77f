import type { Typed } from "@/utils/registry/look-up-typed";
import type { Words } from "@/utils/words";
import { AccountCard, type CardActions } from "./account-card";
import { EntityRow } from "./entity-row";
import { summaryOf } from "./lookup-summary";

/** What a look-up found out, with the ways on from there. */
export function LookupAnswer({
  typed,
  words,
  ...actions
}: CardActions & { typed: Typed; words: Words }) {
  const { t } = words;
  const { handle, listed, former, looksLike, named, total } = typed;
  const isUnknown =
    handle !== undefined && !listed && !typed.mistakenFor && !former;
  return (
    <>
      {listed ? (
        <AccountCard {...listed} words={words} {...actions} />
      ) : (
        <p>{summaryOf(typed, words)}</p>
      )}
      {looksLike && (
        <ul class="rows">
          <li>
            <a
              class="row"
              href={`note.html?handle=${looksLike}`}
              target="_blank"
            >
              <bdi class="name link">@{looksLike}</bdi>
            </a>
          </li>
        </ul>
      )}
      {(former || named.length > 0) && (
        <ul class="rows">
          {(former ? [former] : named).map((entity) => (
            <EntityRow key={entity.id} entity={entity} words={words} />
          ))}
        </ul>
      )}
      {total > named.length && named.length > 0 && (
        <p class="quiet">
          <a href="registry.html" target="_blank">
            {t("popupMore")}
          </a>
        </p>
      )}
      {isUnknown && (
        <p class="quiet">
          {named.length > 0 && t("popupNothingSaid", handle)}{" "}
          <a
            href={`report.html?handle=${handle}&reason=missing`}
            target="_blank"
          >
            {t("reportMissing")}
          </a>{" "}
          <a href={`report.html?handle=${handle}&reason=mine`} target="_blank">
            {t("report_mine")}
          </a>
        </p>
      )}
    </>
  );
}
