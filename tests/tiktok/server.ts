import { randomBytes } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import { generate } from "selfsigned";
import { bundleClient } from "./bundle";
import { appDocument, articleDocument } from "./documents";

const hosts = [
  "www.tiktok.com",
  "m.tiktok.com",
  "www.third-party.example",
] as const;

/** A running look-alike; `requests` has a line "METHOD host path" for each request it served. */
export interface Lookalike {
  port: number;
  url: string;
  requests: string[];
  close(): Promise<void>;
}

/** For Chromium's `--host-resolver-rules`: the three hosts come here, everything else is unreachable. */
export function resolverRules(port: number): string {
  return [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
    "MAP * ~NOTFOUND",
  ].join(", ");
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: "commonName", value: hosts[0] }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames }],
  });
  return { key: made.private, cert: made.cert };
}

/** The header of 2023-10 with the nonce of 2023-02: scripts and frames are restricted, styles are not. */
function policy(nonce: string): string {
  return `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'; frame-src 'self' https:; worker-src https: blob:`;
}

function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? "").replace(/:\d+$/, "");
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  script: string,
): void {
  const host = hostOf(request);
  const { pathname } = new URL(
    request.url ?? "/",
    `https://${host || hosts[0]}`,
  );
  if (host === hosts[2]) {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(articleDocument());
    return;
  }
  if (pathname === "/look-alike/app.js") {
    response.setHeader("content-type", "text/javascript; charset=utf-8");
    response.end(script);
    return;
  }
  const nonce = randomBytes(12).toString("base64");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", policy(nonce));
  response.end(appDocument(pathname, nonce));
}

/** Starts the look-alike of tiktok.com on 127.0.0.1; port 0 takes any that is free. */
export async function startLookalike(
  options: { port?: number } = {},
): Promise<Lookalike> {
  const [script, keys] = await Promise.all([bundleClient(), certificate()]);
  const requests: string[] = [];
  const server = createServer(keys, (request, response) => {
    requests.push(`${request.method} ${hostOf(request)} ${request.url}`);
    respond(request, response, script);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `https://${hosts[0]}/`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
