import { browser } from "@/utils/browser";
import { logError } from "@/utils/logger";
import type { Message, MessageName, Protocol, Reply } from "./protocol";
import { messageSchema } from "./schema";

export type Handlers = {
  [Name in MessageName]: (
    request: Protocol[Name]["request"],
    /** The tab that asks, where one does. */
    tabId: number | undefined,
    page: AskingPage,
  ) => Promise<Protocol[Name]["answer"]>;
};

/** Where in a tab a message is from. */
export interface AskingPage {
  readonly frameId: number;
  readonly isPrivate: boolean;
}

interface Sender {
  id?: string;
  url?: string;
}

const labelledPage = /^https:\/\/(?:[a-z0-9-]+\.)*tiktok\.com\//;

/** Messages that a page of tiktok.com may not send, not even through our script. */
const ownPagesOnly: ReadonlySet<MessageName> = new Set([
  "updateNow",
  "stopUpdate",
]);

/** Whether a message comes from one of our own pages or, where it may, from our script on tiktok.com. */
export function isTrustedSender(
  { id, url = "" }: Sender,
  name: MessageName,
  ownId = browser.runtime.id,
  ownAddress = browser.runtime.getURL(""),
): boolean {
  if (id !== ownId) return false;
  return (
    url.startsWith(ownAddress) ||
    (!ownPagesOnly.has(name) && labelledPage.test(url))
  );
}

/** Answers messages. Failures become answers that say so; nothing is thrown at the sender. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender, sendResponse) => {
      const parsed = messageSchema.safeParse(message);
      if (!parsed.success || !isTrustedSender(sender, parsed.data.name)) {
        sendResponse({ ok: false, reason: "not a message of Letterhead" });
        return true;
      }
      void answer(handlers, parsed.data, sender.tab?.id, {
        frameId: sender.frameId ?? 0,
        isPrivate: sender.tab?.incognito ?? false,
      }).then(sendResponse);
      return true;
    },
  );
}

/** Calls the handler that a message names; a failure becomes an answer. */
export async function answer(
  handlers: Handlers,
  { name, ...request }: Message,
  tabId?: number,
  page: AskingPage = { frameId: 0, isPrivate: false },
): Promise<Reply<MessageName>> {
  try {
    const handle = handlers[name] as (
      request: unknown,
      tabId: number | undefined,
      page: AskingPage,
    ) => Promise<Protocol[MessageName]["answer"]>;
    return { ok: true, value: await handle(request, tabId, page) };
  } catch (error) {
    logError(`message ${name}`, error);
    return { ok: false, reason: String(error) };
  }
}
