// @vitest-environment node
import { expect, test } from "vitest";
import { attacks } from "@/tests/support/feed/attacks/attacks";
import { followOnDevice } from "@/tests/support/feed/follow-on-device";

// The same stories are told to the built extension in tests/e2e/attacks.test.ts.
test.each(attacks)("$name", async (attack) => {
  const follower = await followOnDevice(attack);
  try {
    await follower.holds(2);
    await attack.run(follower);
  } finally {
    follower.close();
  }
  expect.hasAssertions();
});
