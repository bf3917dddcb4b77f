import type { Block } from "./block";
import type { GoneRow } from "./gone-row";
import { labelKeyOf, labelKeys } from "./label-key";

/**
 * Which records of `labels` lose their last row in a deletion: such a record names an account and when it was first
 * seen, and goes with the rows.
 */
export class LabelUses {
  /** Rows that go and have not gone yet, by their record. */
  readonly #going = new Map<string, number>();
  readonly #staying = new Set<string>();

  /** @param going positions of the block's rows that go */
  note(block: Block, going: readonly number[]): void {
    const keys = labelKeys(block);
    const goes = new Set(going);
    for (const [at, key] of keys.entries())
      if (goes.has(at)) this.#going.set(key, (this.#going.get(key) ?? 0) + 1);
      else this.#staying.add(key);
  }

  /** Records that no row stays of in the blocks that were read. */
  unused(): string[] {
    return [...this.#going.keys()].filter((key) => !this.#staying.has(key));
  }

  /** Told rows as they go: the records that none refers to from now on. */
  takeLast(gone: readonly GoneRow[]): ReturnType<typeof labelKeyOf>[] {
    return gone.flatMap((row) => {
      const key = labelKeyOf(row);
      const text = key.join(" ");
      const left = (this.#going.get(text) ?? 0) - 1;
      this.#going.set(text, left);
      return left === 0 && !this.#staying.has(text) ? [key] : [];
    });
  }
}
