import { instead, offline, three, type Attack } from "../follower";
import type { Tamper } from "../serve-feed";

const honest: Tamper = () => undefined;
const portal = instead(/./, () => new Response("<html>"));

/** Puts JSON at the head of what is signed in the timestamp, whose signatures stay as they were. */
const slip =
  (json: string): Tamper =>
  (name, bytes) =>
    name === "timestamp.json"
      ? new Response(
          Buffer.from(bytes!)
            .toString()
            .replace('"signed":{', `"signed":{"x":${json},`),
        )
      : undefined;

const table: [string, Tamper][] = [
  ["down", offline],
  [
    "lying",
    instead(/./, () =>
      Response.json({ signed: { _type: "timestamp" }, signatures: [] }),
    ),
  ],
  ["empty", instead(/./, () => new Response("", { status: 404 }))],
  ["a captive portal", portal],
  ["sending a fraction, which has no canonical form", slip("0.5")],
  [
    "sending more brackets than a stack holds",
    slip("[".repeat(7000) + "]".repeat(7000)),
  ],
];

export const mirrors: Attack[] = [
  ...table.map(([name, bad]): Attack => ({
    name: `a mirror that is ${name} is passed over`,
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await ends("updated by patch", { mirrors: [bad, honest] });
      await holds(3);
    },
  })),
  {
    name: "of several failing mirrors the one is told that says most",
    async run({ feed, ends, holds }) {
      await feed.publish(three);
      await ends("not-metadata", { mirrors: [offline, portal] });
      await holds(2);
    },
  },
];
