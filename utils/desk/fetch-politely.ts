import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "./message-of";
import { UnreadableError } from "./unreadable";

export interface Politeness {
  /** Name, address and contact, as servers of public data ask for. */
  readonly userAgent: string;
  readonly accept?: string;
  readonly tries?: number;
  /** Wait before the second try; doubled each time. */
  readonly patience?: number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly log?: (line: string) => void;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Fetches an address as its owner would like it: waits as long as a 429 or 503 asks, tries a failing server again
 * with growing pauses, gives up with a sentence.
 */
export async function fetchPolitely(
  url: string,
  {
    userAgent,
    accept = "*/*",
    tries = 4,
    patience = 1000,
    wait = sleep,
    log = () => {},
    fetch = globalThis.fetch,
  }: Politeness,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      headers: { "user-agent": userAgent, accept },
      signal: AbortSignal.timeout(70_000),
    }).catch((error: unknown) => new Error(messageOf(error)));
    if (
      response instanceof Response &&
      response.status !== 429 &&
      response.status < 500
    )
      return response;
    const what =
      response instanceof Response
        ? `answered ${response.status}`
        : `did not answer (${response.message})`;
    if (attempt >= tries)
      throw new UnreadableError(
        `${url} ${what}, ${tries} times. Try again later.`,
      );
    const pause = pauseOf(response) ?? patience * 2 ** (attempt - 1);
    log(`${url} ${what}; waiting ${Math.round(pause / 1000)} s.`);
    await wait(pause);
  }
}

/** What the server asks to wait, in milliseconds; at most ten minutes. */
function pauseOf(response: Response | Error): number | undefined {
  if (!(response instanceof Response)) return undefined;
  const asked = response.headers.get("retry-after");
  if (!asked) return undefined;
  const pause = /^\d+$/.test(asked)
    ? Number(asked) * 1000
    : Date.parse(asked) - Date.now();
  return Number.isFinite(pause)
    ? Math.min(Math.max(pause, 0), 600_000)
    : undefined;
}
