import { element } from "@/utils/dom/element";
import type { CardLine, Reply } from "@/utils/messaging/protocol";
import {
  badgeWords,
  directionOf,
  type Labelled,
  type Words,
} from "@/utils/words";
import { createShape, type Appearance } from "./badge";
import { cardStyle } from "./card-style";

export interface CardOptions {
  document: Document;
  words: () => Words;
  appearance: () => Appearance;
  lookUp: (handle: string) => Promise<Reply<"lookup">>;
  shareText: (handle: string) => Promise<Reply<"shareText">>;
  openNote: (handle: string) => void;
  openReport: (handle: string) => void;
  signal: AbortSignal;
}

/**
 * The card that a badge opens: in the page's top layer and in a shadow root, so that the page neither covers nor
 * styles it. Esc, a click elsewhere or its button closes it, and focus goes back to the badge.
 */
export function createCard({
  document,
  words,
  appearance,
  lookUp,
  shareText,
  openNote,
  openReport,
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
    const { host, card } = build(
      handle,
      labelled,
      cardClass(badge, appearance()),
    );
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

  function build(handle: string, labelled: Labelled, className: string) {
    const said = words();
    const { t } = said;
    const host = element(document, "div", { "data-letterhead-card": handle });
    const card = element(document, "section", {
      class: className,
      popover: "auto",
      role: "dialog",
      tabindex: "-1",
      "aria-label": t("cardLabel", handle),
      dir: directionOf(said),
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
        badgeWords(labelled, "long", said),
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
      waiting?.replaceChildren(words().t("cardFailed"));
      return;
    }
    const { above, below } = reply.value;
    waiting?.replaceWith(
      ...above.map(draw),
      actions(handle),
      ...below.map(draw),
    );
  }

  function draw({ tag, text, ...attributes }: CardLine) {
    return element(document, tag, attributes, text);
  }

  /** What can be done from the card, the first being the way to the reasons in full. */
  function actions(handle: string): HTMLElement {
    const { t } = words();
    const said = element(document, "span", { role: "status" });
    const row = element(document, "div", { class: "actions" });
    const add = (name: string, act: () => void) => {
      const button = element(
        document,
        "button",
        { type: "button", class: name },
        t(name),
      );
      button.addEventListener("click", act);
      row.append(button);
    };
    add("cardNote", () => openNote(handle));
    add("cardCopy", () => {
      void shareText(handle)
        .then(async (reply) => {
          if (!reply.ok) throw new Error(reply.reason);
          await navigator.clipboard.writeText(reply.value);
          said.textContent = t("cardCopied");
        })
        .catch(() => (said.textContent = t("cardNotCopied")));
    });
    add("cardReport", () => openReport(handle));
    row.append(said);
    return row;
  }
}

/** TikTok's own switch stands on the root or on an overlay; the nearest counts. */
function cardClass(badge: Element, { look, textSize }: Appearance): string {
  const themed = badge.closest("[data-theme], [data-tux-color-scheme]");
  const theme =
    themed?.getAttribute("data-theme") ??
    themed?.getAttribute("data-tux-color-scheme");
  const isDark = look === "dark" || (look !== "light" && theme === "dark");
  return `card ${isDark ? "dark " : ""}${look} ${textSize}`;
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
