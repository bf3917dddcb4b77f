// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readJson } from "@/utils/desk/read-json";
import { verify } from "@/utils/desk/verify";
import { fakeEntity, writeRegistry } from "./registry-folder";
import { serve } from "./serve";

const account = fakeEntity().accounts[0]!;
const two = fakeEntity({
  accounts: [account, { ...account, handle: "gone.account" }],
});

describe("verify", () => {
  test("records what TikTok answers, keeps its pace and goes on where it was stopped", async () => {
    const folder = await writeRegistry([two]);
    const asked: string[] = [];
    const waits: number[] = [];
    const progress: string[] = [];
    const run = (baseUrl: string, limit?: number) =>
      verify({
        registry: folder,
        out: path.join(folder, "proposals"),
        baseUrl,
        rate: 30,
        ...(limit && { limit }),
        today: "2026-11-22",
        politeness: {
          userAgent: "test",
          wait: async (pause) => void waits.push(pause),
        },
        print: () => {},
        progress: (line) => progress.push(line),
      });
    await serve(
      (request, response) => {
        const page = new URL(request.url!, "http://x").searchParams.get("url")!;
        asked.push(page);
        if (page.endsWith("gone.account")) response.writeHead(400).end("{}");
        else
          response.end(
            JSON.stringify({ author_name: "Ministry", author_url: page }),
          );
      },
      async (address) => {
        await run(address, 1);
        await run(address);
        await run(address);
      },
    );
    expect(asked).toEqual([
      "https://www.tiktok.com/@ministryofexamples",
      "https://www.tiktok.com/@gone.account",
    ]);
    expect(progress).toEqual(["1 of 1", "1 of 1"]);
    expect(
      await readJson(path.join(folder, "proposals", "verify.json")),
    ).toEqual({
      ministryofexamples: {
        exists: true,
        displayName: "Ministry",
        date: "2026-11-22",
      },
      "gone.account": { exists: false, date: "2026-11-22" },
    });
  });

  test("waits between accounts as the rate says", async () => {
    const folder = await writeRegistry([two]);
    const waits: number[] = [];
    await serve(
      (_, response) =>
        response.end(JSON.stringify({ author_name: "Ministry" })),
      (baseUrl) =>
        verify({
          registry: folder,
          out: path.join(folder, "proposals"),
          baseUrl,
          rate: 30,
          today: "2026-11-22",
          politeness: {
            userAgent: "test",
            wait: async (pause) => void waits.push(pause),
          },
          print: () => {},
        }),
    );
    expect(waits).toEqual([2000]);
  });
});
