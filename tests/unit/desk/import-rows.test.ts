// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importRows } from "@/utils/desk/import-rows";
import { readJson } from "@/utils/desk/read-json";
import type { Proposals } from "@/utils/desk/import/propose";
import { fakeEntity, writeRegistry } from "./registry-folder";
import { serve } from "./serve";

const known = fakeEntity({ wikidata: "Q1" });
const gone = fakeEntity({
  id: "fr-old",
  names: { en: "Office of Yesterday" },
  accounts: [{ ...known.accounts[0]!, handle: "officeofyesterday" }],
});
const never = [
  {
    handle: "ministryfans",
    mistakenFor: "the ministry",
    finding: "A fan page.",
    source: "second",
  },
];

async function propose(
  importer: string,
  place: string,
  folder: string,
  wait = async () => {},
) {
  const out = path.join(folder, "proposals");
  const lines: string[] = [];
  await importRows(importer, place, {
    registry: folder,
    out,
    source: "first",
    politeness: {
      userAgent: "letterhead-desk/1.0 (test@letterhead.example)",
      wait,
      log: (line) => lines.push(line),
    },
    print: () => {},
  });
  return {
    proposals: (await readJson(
      path.join(out, `${importer}.json`),
    )) as Proposals,
    lines,
  };
}

const csv = `handle,name,country,url
@MinistryOfExamples,Ministry of Examples,fr,
https://www.tiktok.com/@newoffice?lang=fr,New Office,fr,https://new.example
ministryofexamples2,Ministry of Examples,fr,
officeofyesterday2,Somebody Else,fr,
ministryfans,Fans of the ministry,fr,
shared,First Body,fr,
shared,Second Body,fr,
abc,A Broadcasting Company,fr,
uniexample,University of Examples,fr,
existiert nicht,Nobody,fr,
https://x.com/elsewhere,Elsewhere,fr,
`;

describe("importRows", () => {
  test("keeps new, changed, vanished, conflicting and refused rows apart, and never touches the registry", async () => {
    const folder = await writeRegistry([known, gone], {
      "never.json": never,
      "rows.csv": csv,
    });
    const before = await readJson(path.join(folder, "fr.json"));
    const { proposals } = await propose(
      "csv",
      path.join(folder, "rows.csv"),
      folder,
    );
    expect(proposals.new.map(({ handle }) => handle)).toEqual([
      "newoffice",
      "officeofyesterday2",
      "abc",
    ]);
    expect(proposals.new[2]!.doubts).toHaveLength(1);
    expect(proposals.changed.map(({ entity, what }) => [entity, what])).toEqual(
      [[known.id, "another handle than @ministryofexamples"]],
    );
    expect(proposals.vanished).toEqual([
      { handle: "officeofyesterday", entity: "fr-old" },
    ]);
    expect(proposals.conflicting).toEqual([
      { handle: "shared", claims: ["First Body", "Second Body"] },
    ]);
    expect(
      proposals.refused.map(({ offer, reason }) => [offer.handle, reason]),
    ).toEqual([
      ["ministryfans", "never-list"],
      ["uniexample", "education-or-research"],
    ]);
    expect(proposals.unchanged).toBe(1);
    expect(await readJson(path.join(folder, "fr.json"))).toEqual(before);
  });

  test("calls it a conflict where a source gives our handle to somebody else", async () => {
    const folder = await writeRegistry([known], {
      "rows.csv": "handle,name\nministryofexamples,Another Body\n",
    });
    const { proposals } = await propose(
      "csv",
      path.join(folder, "rows.csv"),
      folder,
    );
    expect(proposals.conflicting).toEqual([
      { handle: "ministryofexamples", claims: ["Another Body", known.id] },
    ]);
  });

  test("reads the table of DBÖS: addresses, absent accounts, private media, artefacts", async () => {
    const table = `KomplettID,Name,Kategorie,Typ,SM_TikTokURL,T_Abgeordneter,K_Finanzierung
1,Aachener Zeitung,1,1,existiert nicht,.,privat
4,Acher- und Bühler Bote,1,1,https://www.tiktok.com/@bnn.de,.,privat
2620,BR24,1,4,https://www.tiktok.com/@BR24,.,öffentlich-rechtlich
3593,Sportschau,1,6,https://www.tiktok.com/@sportschau-DE,.,öffentlich-rechtlich
9386,Adam Balten,3,1,https://www.tiktok.com/@adam.balten,Bundestag,.
`;
    const folder = await writeRegistry([known], { "komplett.csv": table });
    const { proposals } = await propose(
      "dboes",
      path.join(folder, "komplett.csv"),
      folder,
    );
    expect(proposals.new).toEqual([
      expect.objectContaining({
        handle: "br24",
        at: "KomplettID 2620",
        country: "DE",
      }),
      expect.objectContaining({ handle: "adam.balten", office: "Bundestag" }),
    ]);
    expect(
      proposals.refused.map(({ offer, reason }) => [offer.handle, reason]),
    ).toEqual([
      ["bnn.de", "private-media"],
      ["sportschau-de", "not-a-handle"],
    ]);
  });
});

const binding = (
  item: string,
  handle: string,
  more: Record<string, string> = {},
) =>
  Object.fromEntries(
    Object.entries({
      item: `http://www.wikidata.org/entity/${item}`,
      handle,
      itemLabel: `Body ${item}`,
      ...more,
    }).map(([key, value]) => [key, { type: "literal", value }]),
  );
const answer = {
  head: { vars: ["item", "handle", "itemLabel", "end", "rank", "ref"] },
  results: {
    bindings: [
      binding("Q1", "ministryofexamples", {
        itemLabel: "Ministry of Examples",
      }),
      binding("Q2", "body.two", {
        country: "FR",
        start: "2024-05-01T00:00:00Z",
        ref: "https://body.example/a",
      }),
      binding("Q2", "body.two", {
        country: "FR",
        start: "2024-05-01T00:00:00Z",
        ref: "https://body.example/b",
      }),
      binding("Q3", "ended", { end: "2023-01-01T00:00:00Z" }),
      binding("Q4", "deprecated", {
        rank: "http://wikiba.se/ontology#DeprecatedRank",
      }),
    ],
  },
};

describe("importing from a query service", () => {
  test("introduces itself, waits as long as a 429 asks, tries again after a 500", async () => {
    const folder = await writeRegistry([known]);
    const waits: number[] = [];
    const seen: (string | undefined)[] = [];
    const replies = [429, 500, 200];
    const { proposals, lines } = await serve(
      (request, response) => {
        seen.push(request.headers["user-agent"], request.headers.accept);
        const status = replies.shift()!;
        response.writeHead(
          status,
          status === 429 ? { "retry-after": "7" } : {},
        );
        response.end(status === 200 ? JSON.stringify(answer) : "");
      },
      (address) =>
        propose(
          "wikidata",
          `${address}/sparql`,
          folder,
          async (...args: unknown[]) => {
            waits.push(Number(args[0]));
          },
        ),
    );
    expect(waits).toEqual([7000, 2000]);
    expect(lines).toHaveLength(2);
    expect(seen[0]).toContain("test@letterhead.example");
    expect(seen[1]).toBe("application/sparql-results+json");
    expect(proposals.unchanged).toBe(1);
    expect(proposals.new).toEqual([
      expect.objectContaining({
        handle: "body.two",
        wikidata: "Q2",
        since: "2024-05-01",
        references: ["https://body.example/a", "https://body.example/b"],
      }),
    ]);
  });

  test.each([
    [500, /answered 500, 4 times/],
    [404, /answered 404/],
  ])(
    "gives up with a sentence where the server answers %i",
    async (status, message) => {
      const folder = await writeRegistry([known]);
      await serve(
        (_, response) => response.writeHead(status).end(),
        (address) =>
          expect(propose("wikidata", address, folder)).rejects.toThrow(message),
      );
    },
  );
});
