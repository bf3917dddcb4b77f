import { styleText } from "./class-names";
import { base } from "./styles/base";
import { feed } from "./styles/feed";
import { comments } from "./styles/comments";
import { grids } from "./styles/grids";
import { lists } from "./styles/lists";
import { live } from "./styles/live";
import { mobile } from "./styles/mobile";
import { old } from "./styles/old";
import { profile } from "./styles/profile";
import { shell } from "./styles/shell";

/** Class names depend on the format, so the sheet is written anew for each page. */
export function applyStyles(): void {
  const found = document.querySelector<HTMLStyleElement>("style[data-emotion]");
  const sheet =
    found ?? document.head.appendChild(document.createElement("style"));
  sheet.dataset["emotion"] = "css";
  const rules = {
    ...shell,
    ...feed,
    ...comments,
    ...profile,
    ...grids,
    ...lists,
    ...live,
    ...old,
    ...mobile,
  };
  const text = `${base}\n${styleText(rules)}`;
  if (sheet.textContent !== text) sheet.textContent = text;
}
