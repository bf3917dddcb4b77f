import { readParameters } from "./parameters";
import type { Parameters } from "./parameters";

/** What the address asked for; the router puts new values in before it draws a page. */
export const state: { parameters: Parameters } = {
  parameters: readParameters(
    new URLSearchParams(location.search),
    location.host,
  ),
};
