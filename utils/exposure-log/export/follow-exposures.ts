import type { TableName } from "@/data/log/tables";
import { filterBatch, replaceColumn, type Batch } from "../batch";
import { labelKeys } from "../label-key";

/** Tables that hold what the exposures refer to. */
const followers = ["labels", "registry_versions"] as const;
export type Follower = (typeof followers)[number];

export const isFollower = (table: TableName): table is Follower =>
  followers.some((each) => each === table);

/** Names of what the rows of a table refer to; a table of followers holds each once. */
const keysIn = {
  labels: labelKeys,
  registry_versions: (batch: Batch, publisher = "publisher") => {
    const publishers = batch.column(publisher);
    const versions = batch.column("registry_version");
    return versions.map((version, at) => `${publishers[at]} ${version}`);
  },
};

/** What the exposures that leave refer to, each with the time at which the first of them began. */
export class Referred {
  readonly #first: Record<Follower, Map<string, string>> = {
    labels: new Map(),
    registry_versions: new Map(),
  };

  /** Told the exposures that leave. */
  note(exposures: Batch): void {
    const times = exposures.column("first_visible_utc");
    const keys = {
      labels: keysIn.labels(exposures),
      registry_versions: keysIn.registry_versions(
        exposures,
        "registry_publisher",
      ),
    };
    for (const table of followers)
      for (const [at, key] of keys[table].entries()) {
        const known = this.#first[table].get(key);
        const time = `${times[at]}`;
        // RFC 3339 in UTC sorts as text.
        if (known === undefined || time < known)
          this.#first[table].set(key, time);
      }
  }

  /**
   * The rows that leave: labels that are referred to, and every version that was in force, for whoever met nothing must
   * be able to say by which registry. When either was used for other exposures does not leave.
   *
   * @param to last day of the range
   */
  follow(table: Follower, batch: Batch, to = "9999-12-31"): Batch {
    const used = batch.column("first_used_utc");
    const first = keysIn[table](batch).map((key) =>
      this.#first[table].get(key),
    );
    const isInForce = (at: number) =>
      table === "registry_versions" && `${used[at]}`.slice(0, 10) <= to;
    const leaves = (at: number) => first[at] !== undefined || isInForce(at);
    return replaceColumn(filterBatch(batch, leaves), "first_used_utc", () =>
      first.filter((_, at) => leaves(at)).map((time) => time ?? ""),
    );
  }
}
