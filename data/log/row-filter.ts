import type { KindId } from "../kinds.ts";
import type { LogSurface, Role } from "./closed-lists.ts";

/** What a list of exposures is narrowed by; an empty string is no limit. */
export interface RowFilter {
  /** RFC 3339; `from` included, `to` excluded. */
  readonly from: string;
  readonly to: string;
  readonly surface: LogSurface | "";
  readonly kind: KindId | "";
  readonly role: Role | "";
  /** Part of a handle, as it was typed. */
  readonly account: string;
}

export const noFilter: RowFilter = {
  from: "",
  to: "",
  surface: "",
  kind: "",
  role: "",
  account: "",
};
