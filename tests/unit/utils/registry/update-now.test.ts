import { describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { updateNow } from "@/utils/registry/update-now";

describe("updateNow", () => {
  test("gives what is known about the feeds afterwards", async () => {
    const answer = { ok: true, value: { main: { id: "main" } } };
    const sent = vi
      .spyOn(fakeBrowser.runtime, "sendMessage")
      .mockResolvedValue(answer as never);
    expect(await updateNow()).toEqual(answer.value);
    expect(sent).toHaveBeenCalledWith({ name: "updateNow" });
    sent.mockResolvedValue({ ok: false, reason: "asleep" } as never);
    await expect(updateNow()).rejects.toThrow("asleep");
    sent.mockRestore();
  });
});
