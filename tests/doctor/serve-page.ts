import { createServer } from "node:https";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { generate } from "selfsigned";
import type { SavedPage } from "./read-saved-page";

export interface PageServer {
  port: number;
  /** Answers with this page at its address from now on. */
  show(page: SavedPage): void;
  close(): Promise<void>;
}

/** The page's own scripts stay off: what was saved is what is measured. Nothing is fetched either. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const sliceLength = 1024;

/** In slices, as a network brings a page: the extension labels what is there while the rest still comes. */
async function sendSlowly(response: ServerResponse, html: string) {
  for (let at = 0; at < html.length && !response.closed; at += sliceLength) {
    response.write(html.slice(at, at + sliceLength));
    await wait(2);
  }
  response.end();
}

/** Answers on 127.0.0.1 as tiktok.com with one saved page at a time. */
export async function servePages(): Promise<PageServer> {
  const { private: key, cert } = await generate(
    [{ name: "commonName", value: "www.tiktok.com" }],
    { keyType: "ec" },
  );
  let shown: SavedPage | undefined;
  const server = createServer({ key, cert }, (request, response) => {
    if (!shown || request.url !== shown.url.pathname + shown.url.search) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", policy);
    void sendSlowly(response, shown.html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The local server has no port.");
  return {
    port: address.port,
    show(page) {
      shown = page;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
