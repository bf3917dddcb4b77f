import { createHash, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { generate } from "selfsigned";

export const feedHost = "feed.example";

/** Answers in the place of the file, or leaves it to the server by returning false. */
export type Misbehave = (
  name: string,
  response: ServerResponse,
) => boolean | Promise<boolean>;

interface State {
  /** Names of the files that were asked for. */
  asked: string[];
  /** Bytes of the files as they went out. */
  sent: number;
  /** How often "304 Not Modified" was all that went out. */
  unchanged: number;
  misbehave: Misbehave;
}

/**
 * A static HTTPS server of a feed's folder, as a CDN would be: with ETags, and JSON compressed on the way. It can be told
 * to misbehave.
 */
export async function startFeedServer(folder: () => string) {
  const made = await generate([{ name: "commonName", value: feedHost }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "subjectAltName", altNames: [{ type: 2, value: feedHost }] },
    ],
  });
  const state: State = {
    asked: [],
    sent: 0,
    unchanged: 0,
    misbehave: () => false,
  };
  const server = createServer(
    { key: made.private, cert: made.cert },
    (request, response) => {
      const name = (request.url ?? "/").slice(1);
      state.asked.push(name);
      void answer(name, request, response);
    },
  );
  async function answer(
    name: string,
    { headers }: IncomingMessage,
    response: ServerResponse,
  ) {
    if (await state.misbehave(name, response)) return;
    const bytes = await readFile(path.join(folder(), name)).catch(
      () => undefined,
    );
    if (!bytes) return void response.writeHead(404).end();
    const tag = `"${createHash("sha256").update(bytes).digest("hex")}"`;
    response.setHeader("etag", tag).setHeader("vary", "accept-encoding");
    if (headers["if-none-match"] === tag) {
      state.unchanged++;
      return void response.writeHead(304).end();
    }
    const isPacked =
      name.endsWith(".json") &&
      String(headers["accept-encoding"]).includes("gzip");
    if (isPacked) response.setHeader("content-encoding", "gzip");
    const body = isPacked ? gzipSync(bytes) : bytes;
    state.sent += body.length;
    response.end(body);
  }
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { publicKey } = new X509Certificate(made.cert);
  const spki = publicKey.export({ type: "spki", format: "der" });
  return {
    state,
    /**
     * What makes Chromium trust this server. A certificate that is merely let pass keeps Chromium from caching, and so
     * from asking whether a file has changed.
     */
    trust: `--ignore-certificate-errors-spki-list=${createHash("sha256").update(spki).digest("base64")}`,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
