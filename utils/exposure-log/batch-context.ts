import type { Participation } from "@/data/log/participation";
import type { RegistryDate } from "@/utils/messaging/protocol";
import type { LogDatabase } from "./log-schema";
import type { DescribedAccount } from "./make-row";
import type { SessionState } from "./session-state";

/** Everything that a batch is stored with. */
export interface BatchContext {
  readonly database: LogDatabase;
  readonly participation: Participation;
  readonly session: SessionState;
  readonly tabId: number;
  readonly frameId: number;
  /** The registered accounts that the batch names. */
  readonly accounts: ReadonlyMap<string, DescribedAccount>;
  readonly registry: (RegistryDate & { readonly accounts: number }) | undefined;
  /** Name and main version of the browser, version of the program, hash of the settings. */
  readonly browser: string;
  readonly program: string;
  readonly settingsHash: string;
  readonly hash: (name: string) => Promise<string>;
  readonly now: number;
}
