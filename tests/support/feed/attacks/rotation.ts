import { tufRoles } from "@/data/tuf";
import { four, sends, three, type Attack } from "../follower";

const rotated = (role: (typeof tufRoles)[number]): Attack => ({
  name: `the ${role} key is replaced`,
  async run({ feed, ends, holds }) {
    await feed.rotate(role);
    await feed.publish(three);
    await ends("updated by patch");
    await holds(3);
  },
});

export const rotation: Attack[] = [
  ...tufRoles.map(rotated),
  {
    name: "all keys are replaced, in a chain of ten more roots",
    async run({ feed, ends, holds }) {
      for (const role of [
        "root",
        "root",
        "root",
        "timestamp",
        "snapshot",
        "targets",
        "root",
        "root",
        "root",
        "timestamp",
      ] as const)
        await feed.rotate(role);
      await feed.publish(three);
      await ends("updated by patch");
      await holds(3);
    },
  },
  {
    name: "a replaced key signs no more",
    async run({ feed, ends, holds }) {
      const stolen = await feed.signersOf("timestamp");
      await feed.rotate("timestamp");
      await feed.publish(three);
      await ends("updated");
      await feed.forge(
        "timestamp.json",
        "timestamp",
        (signed) => (signed["version"] = 900),
        { by: stolen },
      );
      await ends("signature");
      await holds(3);
    },
  },
  {
    name: "fast-forward by a thief of the online keys is undone by replacing them",
    async run({ feed, ends, holds }) {
      await feed.forge(
        "2.snapshot.json",
        "snapshot",
        (signed) => {
          signed["version"] = 1_000_000;
          const meta = signed["meta"] as Record<string, { version: number }>;
          meta["targets.json"]!.version = 2;
        },
        { as: "1000000.snapshot.json" },
      );
      await feed.forge(
        "timestamp.json",
        "timestamp",
        (signed) => {
          signed["version"] = 1_000_000;
          signed["meta"] = { "snapshot.json": { version: 1_000_000 } };
        },
        { as: "forged.json" },
      );
      const forged = sends(feed, /^timestamp/, "forged.json");
      await ends("nothing-new", { mirrors: [forged] });
      await feed.publish(three);
      await ends("rollback");
      await holds(2);
      await feed.rotate("timestamp");
      await feed.rotate("snapshot");
      await ends("updated by patch");
      await holds(3);
    },
  },
  {
    name: "a version taken back comes as a new version",
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await ends("updated");
      await holds(3);
      await feed.publish(four);
      await ends("updated by patch");
      await holds(4);
    },
  },
];
