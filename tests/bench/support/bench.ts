/** What every bench is given: the built extension, the look-alike, and how often to measure. */
export interface Stage {
  readonly runs: number;
  /** Folder of the extension, built as it ships. */
  readonly extension: string;
  /** Git-ignored folder for what a bench writes. */
  readonly folder: string;
  /** Port of the look-alike of tiktok.com. */
  readonly port: number;
  /** Source of the script that measures inside a page. */
  readonly pageScript: string;
  /** Canonical handles that the extension labels before a reader has chosen anything. */
  readonly handles: readonly string[];
  progress(text: string): void;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

export interface Report {
  readonly tables: readonly Table[];
  readonly notes?: readonly string[];
  /** What the tables were made from, for the JSON file. */
  readonly data: unknown;
}

export interface Bench {
  readonly name: string;
  readonly what: string;
  run(stage: Stage): Promise<Report>;
}
