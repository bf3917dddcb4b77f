import { gzipSync } from "node:zlib";
import { median, runYear } from "@/tests/support/feed/run-year";
import { compileRegistry } from "@/utils/desk/compile";
import { sortKeys } from "@/utils/registry/canonical";
import { packRegistry } from "@/utils/registry/sync/wire";
import type { Bench } from "./support/bench";

const bytes = (count: number) => Math.round(count).toLocaleString("en");

/** What a year of versions moves to a device that is updated every day. */
export const sync: Bench = {
  name: "sync",
  what: "bytes that 365 published versions move, by patch and whole",
  async run() {
    const registry = await compileRegistry();
    const days = await runYear(registry);
    const events = [...new Set(days.map(({ event }) => event))];
    const columns = ["bytes", "median", "largest", "in all"];
    const row = (name: string, numbers: number[]) => [
      name,
      bytes(median(numbers)),
      bytes(Math.max(...numbers)),
      bytes(numbers.reduce((sum, one) => sum + one, 0)),
    ];
    const accounts = registry.entities.flatMap((one) => one.accounts).length;
    const [labelled, others] = [true, false].map((has) =>
      packedSize({
        ...registry,
        entities: registry.entities.filter(
          (one) => one.accounts.length > 0 === has,
        ),
      }),
    ) as [number, number];
    const at5000 = (labelled * 5000) / accounts + others;
    return {
      tables: [
        {
          title: `${days.length} updates, ${days.filter(({ by }) => by === "patch").length} of them by patch`,
          columns,
          rows: [
            row(
              "patch",
              days.map(({ patch }) => patch),
            ),
            row(
              "whole update, metadata included",
              days.map(({ update }) => update),
            ),
            row(
              "the same from a host that compresses JSON",
              days.map(({ sent }) => sent),
            ),
            row(
              "the whole registry each time",
              days.map(({ whole }) => whole),
            ),
          ],
        },
        {
          title: "whole updates, by what happened on the day",
          columns: ["day", "how many", "median", "largest", "compressed"],
          rows: events.map((event) => {
            const those = days.filter((day) => day.event === event);
            const updates = those.map(({ update }) => update);
            return [
              event || "two records changed",
              String(those.length),
              bytes(median(updates)),
              bytes(Math.max(...updates)),
              bytes(Math.max(...those.map(({ sent }) => sent))),
            ];
          }),
        },
        {
          title: "first fetch",
          columns: ["registry", "bytes"],
          rows: [
            [`${accounts} accounts, as it is`, bytes(packedSize(registry))],
            [
              "5,000 accounts with their notes, at the same size each",
              bytes(at5000),
            ],
          ],
        },
      ],
      data: days,
    };
  },
};

function packedSize(registry: Parameters<typeof packRegistry>[0]): number {
  return gzipSync(JSON.stringify(sortKeys(packRegistry(registry))), {
    level: 9,
  }).length;
}
