import { readFile, symlink } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect } from "vitest";
import type { Registry } from "@/data/entity";
import type { FeedChoices } from "@/data/feed";
import { feedChoicesKey } from "@/utils/registry/keys";
import type { FeedBrowser } from "./feed-browser";
import {
  entitiesOf,
  one,
  three,
  two,
  type Attack,
  type Choices,
  type Follower,
  type Outcome,
} from "./follower";
import { makeFeed } from "./make-feed";
import type { Tamper } from "./serve-feed";
import { feedHost } from "./start-server";

const handlesOf = (registry: Registry) =>
  registry.entities.flatMap((entity) =>
    entity.accounts.map(({ handle }) => handle),
  );

/** Lets `fetch`'s answer be a server's. */
async function sendAs(response: ServerResponse, answer: Response) {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) return void response.end();
  // Whoever has had enough closes the connection, which is no failure here.
  await pipeline(Readable.fromWeb(answer.body as never), response).catch(
    () => undefined,
  );
}

/** The built extension as a follower of a new feed, one that its user has added. */
export async function followInChromium(
  browser: FeedBrowser,
  id: string,
  { keys }: Pick<Attack, "keys"> = {},
): Promise<Follower> {
  const feed = await makeFeed(keys, new Date());
  const mirrorsMade = new Set<string>();
  const { state } = browser.server;

  async function follow(count: number) {
    const folders = Array.from({ length: count }, (_, at) => `${id}-${at}`);
    for (const folder of folders) {
      if (mirrorsMade.has(folder)) continue;
      await symlink(feed.folder, path.join(browser.feed.folder, folder));
      mirrorsMade.add(folder);
    }
    const mirrors = folders.map((folder) => `https://${feedHost}/${folder}/`);
    const choices: FeedChoices = {
      isOff: false,
      added: [{ ...feed.feed(...mirrors), id }],
    };
    await browser.store({ [feedChoicesKey]: choices });
  }

  async function misbehave(
    mirrors: readonly Tamper[],
    asked: string,
    response: ServerResponse,
  ): Promise<boolean> {
    const [folder, ...rest] = asked.split("/");
    const at = folder!.startsWith(`${id}-`) && folder!.slice(id.length + 1);
    const tamper = at && mirrors[Number(at)];
    if (!tamper) return false;
    const name = rest.join("/");
    const bytes = await readFile(path.join(feed.folder, name)).catch(
      () => undefined,
    );
    const closed = new AbortController();
    response.on("close", () => closed.abort());
    try {
      const given = bytes && Uint8Array.from(bytes);
      const answer = await tamper(name, given, closed.signal);
      if (answer) await sendAs(response, answer);
      return answer !== undefined;
    } catch {
      response.destroy();
      return true;
    }
  }

  /** Sets the worker's clock; real time goes on from there. */
  async function setClock(days: number) {
    const worker = await browser.worker();
    await worker.evaluate((ahead) => {
      const clock = Date as DateConstructor & { real?: () => number };
      const real = (clock.real ??= Date.now);
      clock.now = () => real() + ahead;
    }, days * 86_400_000);
  }

  async function outcome({
    mirrors = [() => undefined],
    days = 0,
  }: Choices = {}): Promise<Outcome> {
    await follow(mirrors.length);
    state.misbehave = (asked, response) => misbehave(mirrors, asked, response);
    state.asked.length = 0;
    if (days) await setClock(days);
    const { last } = await browser.updateNow(id);
    if (days) await setClock(0);
    state.misbehave = () => false;
    if (!last?.ok) return last!.reason;
    if (last.what !== "updated") return last.what;
    const isWhole = state.asked.some((name) => name.endsWith("registry.gz"));
    return isWhole ? "updated by whole" : "updated by patch";
  }

  const follower: Follower = {
    feed,
    async ends(expected, choices) {
      expect(await outcome(choices)).toMatch(new RegExp(`^${expected}`));
    },
    async holds(version) {
      const held = await browser.held(`letterhead-feed-${id}`);
      expect(held).toEqual({ version, entities: entitiesOf(version) });
      const index = (await browser.labelled())!;
      const labelled = handlesOf(three).filter((handle) => index.find(handle));
      expect(labelled).toEqual(
        entitiesOf(version).map((entity) => entity.replaceAll("-", "_")),
      );
    },
  };
  await feed.publish(one);
  await feed.publish(two);
  await outcome();
  return follower;
}
