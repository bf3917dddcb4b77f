import { browser } from "wxt/browser";
import type { MessageName, Protocol, Reply } from "./protocol";

/** Asks the background worker; a worker that is asleep wakes for it. */
export async function send<Name extends MessageName>(
  name: Name,
  request: Protocol[Name]["request"],
): Promise<Reply<Name>> {
  try {
    const reply: Reply<Name> | undefined = await browser.runtime.sendMessage({
      name,
      ...request,
    });
    return reply ?? { ok: false, reason: "no answer" };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
