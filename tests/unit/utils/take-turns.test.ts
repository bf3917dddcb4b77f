import { describe, expect, test } from "vitest";
import { takeTurns } from "@/utils/take-turns";

describe("takeTurns", () => {
  test("waits for nothing while the turn lasts", () => {
    expect(takeTurns(Infinity)()).toBeUndefined();
  });

  test("lets another task come in when it is used up", async () => {
    const done: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => done.push("other task"));
    port1.start();
    port2.postMessage(undefined);
    const waiting = takeTurns(0)();
    await Promise.resolve().then(() => done.push("same task"));
    await waiting;
    port1.close();
    expect(done).toEqual(["same task", "other task"]);
  });
});
