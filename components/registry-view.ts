import type { KindId } from "@/data/kinds";
import type { RegistryDate } from "@/utils/messaging/protocol";
import type { Coverage } from "@/utils/registry/coverage-counts";
import type { SearchResult } from "@/utils/registry/search";
import type { RecordStatus } from "@/utils/registry/search-records";

/** What the reader asks of the registry; an empty string asks for everything. */
export interface RegistryQuery {
  readonly text: string;
  readonly country: string;
  readonly kind: KindId | "";
  readonly status: RecordStatus | "";
}

/** The state of the registry page; closed, so that each has its words. */
export type RegistryView =
  | { type: "loading"; read: number }
  | { type: "absent" }
  | { type: "error"; reason: string }
  | {
      type: "ready";
      registry: RegistryDate;
      coverage: Coverage;
      search: (query: RegistryQuery) => SearchResult;
    };
