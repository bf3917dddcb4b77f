import type { Signer } from "@/utils/desk/publish/key-file";
import { stranger, three, type Attack, type Outcome } from "../follower";
import type { TestFeed } from "../make-feed";

const keys = { targets: { count: 2, threshold: 2 } };

const asVersionFour = (signed: Record<string, unknown>) => {
  signed["version"] = 4;
};

/** Signs snapshot and timestamp over a targets file that no desk would list. */
async function listTargets(feed: TestFeed, version: number) {
  await feed.forge(
    "3.snapshot.json",
    "snapshot",
    (signed) => {
      signed["version"] = 90;
      signed["meta"] = { "targets.json": { version } };
    },
    { as: "90.snapshot.json" },
  );
  await feed.forge("timestamp.json", "timestamp", (signed) => {
    signed["version"] = 90;
    signed["meta"] = { "snapshot.json": { version: 90 } };
  });
}

const table: [string, Outcome, (given: Signer[]) => Signer[]][] = [
  ["below the threshold", "signature", (given) => given.slice(1)],
  ["the same signature twice", "signature", ([first]) => [first!, first!]],
  [
    "one good, one of a stranger",
    "signature",
    ([first]) => [first!, stranger("targets")],
  ],
  ["both keys", "updated by patch", (given) => given],
];

export const thresholds: Attack[] = [
  ...table.map(([name, expected, choose]): Attack => ({
    name: `two of two must sign, ${name}: ${expected}`,
    keys,
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await feed.forge("3.targets.json", "targets", asVersionFour, {
        as: "4.targets.json",
        by: choose(await feed.signersOf("targets")),
      });
      await listTargets(feed, 4);
      await ends(expected);
      await holds(expected === "signature" ? 2 : 3);
    },
  })),
  {
    name: "two of two must sign, one key under two names: signature",
    keys,
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      const [first] = await feed.signersOf("targets");
      const other = "ab".repeat(32);
      await feed.forge(
        "1.root.json",
        "root",
        (next) => {
          next["version"] = 2;
          const given = next["keys"] as Record<string, unknown>;
          given[other] = given[first!.key.keyID];
          const roles = next["roles"] as { targets: { keyids: string[] } };
          roles.targets.keyids.push(other);
        },
        { as: "2.root.json" },
      );
      await feed.forge("3.targets.json", "targets", asVersionFour, {
        as: "4.targets.json",
        by: [first!],
      });
      const { signed, signatures } = await feed.json("4.targets.json");
      const doubled = [...signatures, { ...signatures[0], keyid: other }];
      await feed.write(
        "4.targets.json",
        JSON.stringify({ signed, signatures: doubled }),
      );
      await listTargets(feed, 4);
      await ends("signature");
      await holds(2);
    },
  },
];
