import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { generate } from "selfsigned";

export const feedHost = "feed.example";

/** Answers in the place of the file, or leaves it to the server by returning false. */
export type Misbehave = (
  name: string,
  response: ServerResponse,
) => boolean | Promise<boolean>;

/** A static HTTPS server of a feed's folder, as a CDN would be, which can be told to misbehave. */
export async function startFeedServer(folder: () => string) {
  const made = await generate([{ name: "commonName", value: feedHost }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "subjectAltName", altNames: [{ type: 2, value: feedHost }] },
    ],
  });
  const state: { asked: string[]; sent: number; misbehave: Misbehave } = {
    asked: [],
    sent: 0,
    misbehave: () => false,
  };
  const server = createServer(
    { key: made.private, cert: made.cert },
    (request, response) => {
      const name = (request.url ?? "/").slice(1);
      state.asked.push(name);
      void answer(name, request.headers["if-none-match"], response);
    },
  );
  async function answer(
    name: string,
    known: string | undefined,
    response: ServerResponse,
  ) {
    if (await state.misbehave(name, response)) return;
    const bytes = await readFile(path.join(folder(), name)).catch(
      () => undefined,
    );
    if (!bytes) return void response.writeHead(404).end();
    const tag = `"${createHash("sha256").update(bytes).digest("hex")}"`;
    response.setHeader("etag", tag);
    if (known === tag) return void response.writeHead(304).end();
    state.sent += bytes.length;
    response.end(bytes);
  }
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    state,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
