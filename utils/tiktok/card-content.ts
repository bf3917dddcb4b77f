import { element } from "@/utils/dom/element";
import type { CardText } from "@/utils/messaging/protocol";
import type { Words } from "@/utils/words";

/** What the card says once the registry has answered, drawn: who, why, how we know, and from which registry. */
export function cardContent(
  document: Document,
  handle: string,
  { name, sentence, own, status, evidence, registry }: CardText,
  { t }: Words,
  actions: Node,
): Node[] {
  const parts: Node[] = [];
  const add = (
    tag: "h2" | "h3" | "p" | "footer",
    text: string | undefined,
    attributes = {},
  ) => {
    if (text) parts.push(element(document, tag, attributes, text));
  };
  add("h2", name, { dir: "auto" });
  add("p", `@${handle}`, { class: "handle", dir: "ltr" });
  add("p", sentence);
  for (const line of own) add("p", line, { class: "own", dir: "auto" });
  add("p", status);
  if (evidence) add("h3", t("cardHowWeKnow"));
  add("p", evidence);
  parts.push(actions);
  add("footer", registry);
  return parts;
}
