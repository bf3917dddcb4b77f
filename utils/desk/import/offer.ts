/** A row as a source offers it, before an editor has seen it. */
export interface Offer {
  readonly handle: string;
  readonly name: string;
  readonly country?: string;
  readonly category?: string;
  readonly wikidata?: string;
  readonly office?: string;
  readonly since?: string;
  readonly until?: string;
  /** Where in the source. */
  readonly at: string;
  /** References that the source itself cites. */
  readonly references?: readonly string[];
}

/** What an importer made of a source: rows, and how many it left out because they carry no account. */
interface Offered {
  readonly offers: readonly Offer[];
  readonly empty: number;
  /** Statements left out because the source itself has ended or deprecated them. */
  readonly ended: number;
}

/** One source of accounts: how its text becomes offers. */
export interface Importer {
  readonly name: string;
  /** Key of the source in sources.json. */
  readonly source: string;
  readonly describes: string;
  /** What to ask the server for. */
  readonly accept: string;
  /** @throws UnreadableError naming the row that cannot be read. */
  read(text: string, file: string): Offered;
}
