import { kindOf } from "@/data/kinds";
import { shapeOf } from "@/data/shapes";
import type { SurfaceName } from "@/data/surfaces";
import { messageKey, type Labelled, type Words } from "@/utils/words";

/** A badge on the page in front, with what a list says of it. */
export interface PageAccount {
  readonly handle: string;
  readonly surface: SurfaceName;
  readonly name: string;
  readonly labelled: Labelled;
}

/** What is known of the page in front: its badges in order, or why there are none to list. */
export type PageInFront =
  | { type: "elsewhere" }
  | { type: "silent" }
  | { type: "tiktok"; accounts: readonly PageAccount[] };

export interface PageAccountsProps {
  page: PageInFront;
  words: Words;
  show: (handle: string, at: number) => void;
}

/** The registered accounts on the page in front, in its order; each leads to its badge. */
export function PageAccounts({ page, words, show }: PageAccountsProps) {
  const { t } = words;
  return (
    <section aria-labelledby="page-accounts">
      <h2 id="page-accounts" class="head">
        {t("popupPage")}
      </h2>
      {page.type === "elsewhere" && <p class="quiet">{t("popupElsewhere")}</p>}
      {page.type === "silent" && <p class="quiet">{t("popupSilent")}</p>}
      {page.type === "tiktok" && page.accounts.length === 0 && (
        <p class="quiet">{t("popupPageEmpty")}</p>
      )}
      {page.type === "tiktok" && page.accounts.length > 0 && (
        <ol class="rows page-list">
          {page.accounts.map(({ handle, surface, name, labelled }, at) => (
            <li key={`${at} ${handle}`}>
              <button
                type="button"
                class="row"
                onClick={() => show(handle, at)}
              >
                <svg
                  class={`shape badge--${kindOf(labelled.kind).group}`}
                  viewBox="0 0 16 16"
                  aria-hidden="true"
                >
                  <path d={shapeOf(labelled.kind)} />
                </svg>
                <span>
                  <bdi class="name">{name}</bdi>
                  <span class="quiet">
                    <bdi>@{handle}</bdi> · {t(messageKey("surface", surface))}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
