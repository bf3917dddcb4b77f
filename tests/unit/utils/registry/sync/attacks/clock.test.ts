// @vitest-environment node
import {
  three,
  later,
  feed,
  device,
  follow,
  outcome,
  holds,
} from "@/tests/support/feed/follow";
import { describe, test, expect, beforeEach, afterEach } from "vitest";

afterEach(() => device.close());

describe("a clock that is wrong", () => {
  beforeEach(async () => {
    await follow();
    await feed.publish(three);
  });
  test("by a year ahead takes everything for expired, and nothing is lost", async () => {
    expect(await outcome({ now: later(366) })).toBe("expired");
    await holds(2);
    expect(await outcome()).toBe("updated by patch");
  });
  test("by a year behind updates all the same", async () => {
    expect(await outcome({ now: later(-365) })).toBe("updated by patch");
    await holds(3);
  });
});
