import type { Account } from "../cast";

/** What a page function gives to the router. */
export interface Page {
  /** `main-content-<main>` becomes the id of the body. */
  main: string;
  body: HTMLElement;
  title: string;
  /** Put into the page's JSON for the first load. */
  author?: Account;
  /** Pages that draw no navigation: mobile, embeds. */
  bare?: boolean;
}
