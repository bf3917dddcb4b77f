import { kindOf } from "@/data/kinds";
import type { PageSettings } from "@/utils/page-settings";
import type { Labelled } from "@/utils/words";
import type { Surface } from "./surface";

/** Whether the settings let a registered account have a badge. */
export function isShown(
  { kind }: Labelled,
  handle: string,
  { isOn, hidden, accounts }: PageSettings,
): boolean {
  return (
    isOn && accounts[handle] !== true && !hidden.includes(kindOf(kind).code)
  );
}

/**
 * How long a badge's words are: as its surface has room for, or longer where the reader wants it. A tile's corner and
 * a place for the shape alone stay what they are.
 *
 * @param isFirst whether this account was not seen yet today
 */
export function chooseForm(
  { kind }: Labelled,
  { form, place }: Surface,
  settings: PageSettings,
  isFirst: () => boolean,
): Surface["form"] {
  if (form === "shape" || place === "corner") return form;
  if (settings.short.includes(kindOf(kind).code)) return "short";
  const isLong =
    settings.form === "long" || (settings.form === "first" && isFirst());
  return isLong ? "long" : form;
}
