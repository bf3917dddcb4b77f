// @vitest-environment node
import { describe, expect, test } from "vitest";
import { compileRegistry } from "@/utils/desk/compile";
import { readRegistry } from "@/utils/desk/read-registry";
import { runChecks } from "@/utils/desk/run-checks";
import { kindIds } from "@/data/kinds";

const registry = await compileRegistry("data/registry");
const owners = new Map(
  registry.entities.flatMap((entity) =>
    entity.accounts.map(
      (account) => [account.handle, { entity, account }] as const,
    ),
  ),
);

/** Picked by hand from the sources: handle, name, kind, country, a source that ties them. */
const picked = [
  ["who", "World Health Organization", "international", "UN", "tiktok-who"],
  ["europeanparliament", "European Parliament", "parliament", "EU", "traktok"],
  ["tagesschau", "Tagesschau", "public-media", "DE", "dboes"],
  ["terrax", "Terra X", "public-media-programme", "DE", "dboes"],
  [
    "bmg_bund",
    "Bundesministerium für Gesundheit",
    "ministry",
    "DE",
    "wikidata-govdirectory",
  ],
  ["bundeswehrkarriere", "Bundeswehr", "armed-forces", "DE", "dboes"],
  ["stadtaachen", "Aachen", "local-government", "DE", "dboes"],
  [
    "deinespd",
    "Sozialdemokratische Partei Deutschlands",
    "party",
    "DE",
    "dboes",
  ],
  ["merzcdu", "Joachim-Friedrich Martin Josef Merz", "official", "DE", "dboes"],
  ["aleaument", "Antoine Léaument", "legislator", "FR", "tiktok-deputy"],
  ["keirstarmer", "Keir Starmer", "leader", "GB", "uk-tiktok-election"],
  [
    "10downingstreet",
    "10 Downing Street",
    "head-office",
    "GB",
    "digitips-leaders",
  ],
  ["bbcnews", "BBC", "public-media", "GB", "bellingcat-archiver"],
  [
    "whitehouse",
    "The White House",
    "head-office",
    "US",
    "globalnews-white-house",
  ],
  [
    "radio_svaboda",
    "Radio Free Europe/Radio Liberty",
    "public-media",
    "US",
    "asd-matrix",
  ],
  [
    "cgtnofficial",
    "China Global Television Network (CGTN)",
    "state-media",
    "CN",
    "asd-hamilton",
  ],
  ["cgmeifangzhang", "Zhang Meifang", "diplomat", "CN", "canis"],
  [
    "chinacg_nyc",
    "Consulate General of China in New York",
    "mission",
    "CN",
    "asd-embassies",
  ],
  ["vicalichinese", "Vica Li", "media-person", "CN", "asd-hamilton-2024"],
  ["www.ifeng.com", "Phoenix TV", "captured-media", "CN", "canis"],
  ["sputnik.africa", "Sputnik", "state-media", "RU", "asd-embassies"],
  ["tass_agency", "TASS", "state-media", "RU", "asd-matrix"],
  ["straitstimes", "The Straits Times", "captured-media", "SG", "asd-matrix"],
  [
    "msesingapore",
    "Ministry of Sustainability and the Environment",
    "ministry",
    "SG",
    "mse-singapore",
  ],
  ["radiotelevisyenmalaysia", "RTM", "state-media", "MY", "asd-matrix"],
  ["aljazeeraenglish", "Al Jazeera", "disputed-media", "QA", "asd-embassies"],
  ["policia", "Policía Nacional", "public-service", "ES", "policia-press"],
  ["idf", "Israel Defense Forces", "armed-forces", "IL", "wired-idf"],
  [
    "ameeofficiel",
    "Moroccan Agency for Energy Efficiency",
    "agency",
    "MA",
    "wikidata-govdirectory",
  ],
  [
    "presidenteamlo_",
    "Andrés Manuel López Obrador",
    "leader",
    "MX",
    "portafolio-amlo",
  ],
  [
    "kemkominfo",
    "Ministry of Communication and Digital Affairs",
    "ministry",
    "ID",
    "lensa-kominfo",
  ],
  ["sbsaustralia", "SBS", "public-media", "AU", "asd-matrix"],
] as const;

describe("the registry", () => {
  test.each(picked)(
    "@%s is %s (%s, %s), says %s",
    (handle, name, kind, country, source) => {
      const { entity, account } = owners.get(handle)!;
      expect(Object.values(entity.names)).toContain(name);
      expect([entity.kind, entity.country]).toEqual([kind, country]);
      const cited = account.evidence.map((at) => entity.evidence[at]!);
      expect(cited.map((evidence) => evidence.source)).toContain(source);
      expect(cited.some(({ claim }) => claim.length > 20)).toBe(true);
      expect(registry.sources[source]!.publisher).not.toBe("");
    },
  );

  test("the hand-picked accounts cover every kind that has accounts, and 15 countries", () => {
    const kinds = new Set(picked.map(([, , kind]) => kind));
    const withAccounts = new Set(
      [...owners.values()].map(({ entity }) => entity.kind),
    );
    expect(kinds).toEqual(withAccounts);
    expect(
      new Set(picked.map(([, , , country]) => country)).size,
    ).toBeGreaterThanOrEqual(15);
    expect(kindIds.filter((kind) => !withAccounts.has(kind))).toEqual([
      "creator",
      "operation",
    ]);
  });

  test.each(registry.never.map(({ handle }) => handle))(
    "@%s is never labelled",
    (handle) => {
      expect(owners.has(handle)).toBe(false);
    },
  );

  test("is clean by the desk's own rules", async () => {
    expect(runChecks(await readRegistry("data/registry"))).toEqual([]);
  });

  test("gives accounts that TikTok removed that status, a date and a source", () => {
    const removed = [...owners.values()].filter(
      ({ account }) => account.status === "removed",
    );
    expect(removed.map(({ entity }) => entity.country)).toEqual(
      removed.map(() => "RU"),
    );
    for (const { account } of removed) {
      expect(account.statusDate).toMatch(/^2024-09/);
      expect(account.history).toHaveLength(1);
    }
    expect(owners.get("sputnik.africa")!.account.status).toBe("removed");
    expect(owners.get("inthenow")!.account.status).toBe("active");
  });

  test("keeps the history of closed and dormant accounts", () => {
    const parliament = owners.get("ukparliament")!.account;
    expect(parliament).toMatchObject({
      status: "closed",
      validFrom: "2022-07-27",
      validTo: "2022-08-03",
    });
    expect(owners.get("10downingstreet")!.account).toMatchObject({
      status: "dormant",
      statusDate: "2022-07",
    });
    expect(owners.get("presidenteamlo_")!.entity.office?.until).toBe(
      "2024-09-30",
    );
  });

  test("uses no word that rates", () => {
    const text = JSON.stringify(
      registry.entities.map(({ evidence, accounts }) => [
        evidence.map(({ claim }) => claim),
        accounts,
      ]),
    );
    expect(text).not.toMatch(/propagand|regime|mouthpiece|dangerous/i);
  });
});
