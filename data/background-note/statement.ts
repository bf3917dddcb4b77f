/** A sentence of the background note, and what it rests on. */
export interface Statement {
  readonly text: string;
  /**
   * Keys of data/registry/sources.json, or ids of data/registry/programmes.json with `programme:` before them. None
   * where it speaks about this registry or its rules; a test holds those to what the registry holds.
   */
  readonly cites: readonly string[];
}

export interface BackgroundSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly Statement[])[];
}

export const say = (text: string, ...cites: string[]): Statement => ({
  text,
  cites,
});
