import { readFile } from "node:fs/promises";
import path from "node:path";

/** What a server does instead of sending a file as it is; `undefined` leaves the file alone. */
export type Tamper = (
  name: string,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  signal: AbortSignal | null | undefined,
) => Response | undefined | Promise<Response | undefined>;

export const address = "https://feed.example/";

/** A `fetch` that serves a folder as any static web server would, with the names that were asked for. */
export function serveFeed(folder: string, tamper: Tamper = () => undefined) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const name = new URL(urlOf(input)).pathname.slice(1);
    asked.push(name);
    const bytes = await readFile(path.join(folder, name)).then(
      (buffer) => Uint8Array.from(buffer),
      () => undefined,
    );
    const answer = await tamper(name, bytes, init?.signal);
    if (answer) return answer;
    return bytes
      ? new Response(bytes)
      : new Response("not found", { status: 404 });
  };
  return { fetch, asked };
}

/** The address that a `fetch` was asked for. */
export function urlOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}
