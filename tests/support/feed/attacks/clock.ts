import { three, type Attack } from "../follower";

export const clock: Attack[] = [
  {
    name: "a clock a year ahead takes everything for expired, and nothing is lost",
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await ends("expired", { days: 366 });
      await holds(2);
      await ends("updated by patch");
    },
  },
  {
    name: "a clock a year behind updates all the same",
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await ends("updated by patch", { days: -365 });
      await holds(3);
    },
  },
];
