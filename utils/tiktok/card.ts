import { element } from "@/utils/dom/element";
import type { AccountAnswer, Reply } from "@/utils/messaging/protocol";
import { badgeWords, type Labelled, type Words } from "@/utils/words";
import { createShape } from "./badge";
import { cardContent } from "./card-content";
import { cardStyle } from "./card-style";

export interface CardOptions {
  document: Document;
  words: Words;
  lookUp: (handle: string) => Promise<Reply<"lookup">>;
  openNote: (handle: string) => void;
  signal: AbortSignal;
}

/**
 * The card that a badge opens: in the page's top layer and in a shadow root, so that the page neither covers nor
 * styles it. Esc, a click elsewhere or its button closes it, and focus goes back to the badge.
 */
export function createCard({
  document,
  words,
  lookUp,
  openNote,
  signal,
}: CardOptions) {
  let close: (() => void) | undefined;
  signal.addEventListener("abort", () => close?.());

  return function openCard(
    badge: HTMLElement,
    handle: string,
    labelled: Labelled,
  ) {
    close?.();
    const { host, card } = build(handle, labelled, isDark(badge));
    const closing = new AbortController();
    close = () => {
      close = undefined;
      closing.abort();
      const hadFocus = document.activeElement === host;
      host.remove();
      if (hadFocus && badge.isConnected) badge.focus();
    };
    card.addEventListener("toggle", (event) => {
      if (event.newState === "closed") close?.();
    });
    keepKeysFromPage(host, () => close?.(), closing.signal);
    document.documentElement.append(host);
    card.showPopover();
    putBeside(card, badge);
    card.focus();
    void fill(card, handle).then(() => {
      if (!closing.signal.aborted) putBeside(card, badge);
    });
  };

  function build(handle: string, labelled: Labelled, dark: boolean) {
    const { t } = words;
    const host = element(document, "div", { "data-letterhead-card": handle });
    const card = element(document, "section", {
      class: dark ? "card dark" : "card",
      popover: "auto",
      role: "dialog",
      tabindex: "-1",
      "aria-label": t("cardLabel", handle),
      dir: getComputedStyle(document.documentElement).direction,
      lang: t("languageTag"),
    });
    const closeButton = element(
      document,
      "button",
      { type: "button", class: "close", "aria-label": t("cardClose") },
      "✕",
    );
    closeButton.addEventListener("click", () => close?.());
    card.append(
      element(
        document,
        "header",
        {},
        createShape(document, labelled),
        badgeWords(labelled, "long", words),
      ),
      element(document, "p", { role: "status" }, t("cardLoading")),
      closeButton,
    );
    host
      .attachShadow({ mode: "open" })
      .append(element(document, "style", {}, cardStyle), card);
    return { host, card };
  }

  async function fill(card: HTMLElement, handle: string) {
    const reply = await lookUp(handle);
    const waiting = card.querySelector("[role=status]");
    if (!reply.ok || !reply.value) {
      waiting?.replaceChildren(words.t("cardFailed"));
      return;
    }
    waiting?.replaceWith(...withNote(reply.value, handle));
  }

  function withNote(answer: AccountAnswer, handle: string): Node[] {
    const button = element(
      document,
      "button",
      { type: "button", class: "note" },
      words.t("cardNote"),
    );
    button.addEventListener("click", () => openNote(handle));
    const content = cardContent(document, answer, words);
    return [...content.slice(0, -1), button, ...content.slice(-1)];
  }
}

/** TikTok's own switch stands on the root or on an overlay; the nearest counts. */
function isDark(badge: Element): boolean {
  const themed = badge.closest("[data-theme], [data-tux-color-scheme]");
  const theme =
    themed?.getAttribute("data-theme") ??
    themed?.getAttribute("data-tux-color-scheme");
  return theme === "dark";
}

/** While the card has focus, keys are its own: TikTok scrolls, likes and closes by keyboard. */
function keepKeysFromPage(
  host: Element,
  close: () => void,
  signal: AbortSignal,
) {
  const own = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === "keydown") close();
    } else if (event.target === host) event.stopImmediatePropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"] as const)
    window.addEventListener(type, own, { capture: true, signal });
}

const gap = 8;

/** Puts the card under the badge, or over it where there is more room, within the window. */
function putBeside(card: HTMLElement, badge: Element) {
  const at = badge.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const isRightToLeft = card.dir === "rtl";
  const wanted = isRightToLeft ? at.right - width : at.left;
  const left = Math.max(gap, Math.min(wanted, innerWidth - width - gap));
  const below = at.bottom + gap;
  const above = at.top - gap - height;
  const top = below + height <= innerHeight || above < 0 ? below : above;
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
}
