import type { Table } from "@/data/log/column";
import type { Batches } from "../batch";

/** A way to write one table. The same rows always give the same bytes, however they are batched. */
export interface Format {
  readonly id: string;
  /** With the period: ".csv". */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether a person can read the bytes as text. */
  readonly isText: boolean;
  /** The bytes of the file, piece by piece; holds one batch at most, or one row group. */
  encode(
    table: Table,
    batches: Batches,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}
