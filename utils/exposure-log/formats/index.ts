import { csv } from "./csv";
import { excel } from "./excel";
import { ndjson } from "./ndjson";
import { parquet } from "./parquet";

/** Every format that a table can be saved in, in the order in which it is offered. */
export const formats = [csv, ndjson, parquet, excel] as const;
