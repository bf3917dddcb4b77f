import type { Account, Entity, Source } from "@/data/entity";
import type { KindId } from "@/data/kinds";
import type { FeedStates } from "@/utils/registry/sync/feed-state";
import type { RecordBatch } from "./record-batch";

/** What the registry knows about one account. */
export interface AccountAnswer {
  readonly entity: Entity;
  readonly account: Account;
  readonly parentName?: string;
  /** The sources that the entity's evidence cites. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly registry: RegistryDate;
  /** Where several feeds are followed: what each says, and whether those that list the account disagree. */
  readonly feeds?: {
    readonly says: readonly FeedSaying[];
    readonly isDisputed: boolean;
  };
}

/** What one feed says about an account; no kind where it does not list it. */
export interface FeedSaying {
  readonly feed: string;
  readonly kind?: KindId;
  readonly country?: string;
}

/** What the reader wrote or did about an account; it stays on the device. */
export interface OwnEntry {
  readonly words?: string | undefined;
  readonly note?: string | undefined;
  /** Day of the latest report, YYYY-MM-DD. */
  readonly reported?: string | undefined;
}

export interface RegistryDate {
  readonly version: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly definitions: string;
  /** Id of the feed that it came from; `package` where it came with the program. */
  readonly origin?: string;
  /** Hash of its canonical text. */
  readonly sha256?: string;
}

/** One line of the card: its text and the element that it stands in. */
export interface CardLine {
  readonly tag: "h2" | "h3" | "p" | "footer";
  readonly text: string;
  readonly class?: string;
  readonly dir?: string;
}

/** What the card says above and below its buttons. */
export interface CardLines {
  readonly above: readonly CardLine[];
  readonly below: readonly CardLine[];
}

/** Every message, by name: what is asked and what is answered. Which of them a page of tiktok.com may send: serve.ts. */
export interface Protocol {
  /** What the card says about a registered handle; `null` where the registry knows nothing of it. */
  lookup: { request: { handle: string }; answer: CardLines | null };
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
  /** Brings every feed up to date now; the states that are stored meanwhile tell how far it is. */
  updateNow: { request: object; answer: FeedStates };
  /** Stops the update that runs; what was current stays. */
  stopUpdate: { request: object; answer: null };
  /**
   * Hands on what a page recorded for a study; answered once it is on the disk, with whether recording goes on.
   * `error` names why it is not on the disk.
   */
  record: {
    request: RecordBatch;
    answer: { isRecording: boolean; error?: string };
  };
}

export type MessageName = keyof Protocol;

export type Message = {
  [Name in MessageName]: { name: Name } & Protocol[Name]["request"];
}[MessageName];

export type Reply<Name extends MessageName> =
  { ok: true; value: Protocol[Name]["answer"] } | { ok: false; reason: string };
