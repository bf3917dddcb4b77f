import type { Account, Entity, Source } from "@/data/entity";

/** What the registry knows about one account. */
export interface AccountAnswer {
  readonly entity: Entity;
  readonly account: Account;
  readonly parentName?: string;
  /** The sources that the entity's evidence cites. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly registry: RegistryDate;
}

/** What the reader wrote or did about an account; it stays on the device. */
export interface OwnEntry {
  readonly words?: string | undefined;
  readonly note?: string | undefined;
  /** Day of the latest report, YYYY-MM-DD. */
  readonly reported?: string | undefined;
}

/** What the card says, in the reader's language. */
export interface CardText {
  readonly name: string;
  /** Who runs the account. */
  readonly sentence: string;
  /** What the reader wrote or did about it. */
  readonly own: readonly string[];
  /** What became of the account, where it is not active. */
  readonly status: string | undefined;
  /** How we know. */
  readonly evidence: string | undefined;
  readonly registry: string;
}

export interface RegistryDate {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly definitions: string;
}

/** Every message, by name: what is asked and what is answered. Pages of tiktok.com may send all of these. */
export interface Protocol {
  /** What the card says of a registered handle. */
  lookup: { request: { handle: string }; answer: CardText | null };
  /** Opens an account's context note in a new tab: a page of TikTok cannot link to an extension's page itself. */
  openNote: { request: { handle: string }; answer: null };
  /** Opens the page on which a report about an account is written. */
  openReport: { request: { handle: string }; answer: null };
  /** The card as text with its sources, to be copied. */
  shareText: { request: { handle: string }; answer: string };
  /** Tells the toolbar how many registered accounts the sender's page shows: a number, no handle. */
  reportCount: {
    request: { count: number; isMissing: boolean };
    answer: null;
  };
  /** Tells that a page could not read the index, so that the worker looks for itself and sets it up again. */
  reportBrokenIndex: { request: object; answer: null };
}

export type MessageName = keyof Protocol;

export type Message = {
  [Name in MessageName]: { name: Name } & Protocol[Name]["request"];
}[MessageName];

export type Reply<Name extends MessageName> =
  { ok: true; value: Protocol[Name]["answer"] } | { ok: false; reason: string };
