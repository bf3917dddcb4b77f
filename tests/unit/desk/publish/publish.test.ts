// @vitest-environment node
import { cp, mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { fakeEntity, writeRegistry } from "@/tests/unit/desk/registry-folder";
import { createKeyFile, openKeyFile } from "@/utils/desk/publish/key-file";
import { makeKeys } from "@/utils/desk/publish/keys";
import { publish, refreshDates } from "@/utils/desk/publish/publish";
import { revert } from "@/utils/desk/publish/revert";
import { rotate } from "@/utils/desk/publish/rotate";
import {
  readFeedFolder,
  readPublished,
  publishedVersions,
} from "@/utils/desk/publish/feed-folder";

const date = new Date("2026-11-22T12:00:00Z");
const ask = () => Promise.resolve("correct horse battery");
let place: string;
let said: string[];
let options: {
  keys: string;
  feed: string;
  date: Date;
  ask: typeof ask;
  print: (line: string) => void;
  registry: string;
};

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "letterhead-desk-"));
  said = [];
  options = {
    registry: await writeRegistry([fakeEntity()]),
    keys: path.join(place, "keys"),
    feed: path.join(place, "feed"),
    date,
    ask,
    print: (line) => void said.push(line),
  };
  await makeKeys({ ...options, cost: 2 });
});

const versionsIn = async (folder: string) => {
  const feed = await readFeedFolder(folder);
  const versions = await publishedVersions(feed);
  return Promise.all(
    versions.map(async (one) => {
      const { version, entities } = await readPublished(feed, one);
      return `${version}: ${entities.map(({ names }) => names["en"]).join()}`;
    }),
  );
};

const edit = (name: string) =>
  writeFile(
    path.join(options.registry, "fr.json"),
    JSON.stringify([fakeEntity({ names: { en: name } })]),
  );

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const bytes = await readFile(file);
        return [path.relative(folder, file), bytes.toString("hex")] as const;
      }),
    ),
  );
}

describe("publish", () => {
  test("gives versions their numbers, past the one that packages may be out with, and writes them back", async () => {
    expect(await publish({ ...options, why: "The first." })).toBe(0);
    await edit("Ministry of Other Examples");
    expect(await publish({ ...options, why: "Renamed." })).toBe(0);
    expect(await versionsIn(options.feed)).toEqual([
      "3: Ministry of Other Examples",
      "2: Ministry of Examples",
    ]);
    const text = await readFile(
      path.join(options.registry, "version.json"),
      "utf8",
    );
    expect(JSON.parse(text)).toEqual({ version: 3, date: "2026-11-22" });
  });

  test("of what is published already changes nothing", async () => {
    await publish({ ...options, why: "The first." });
    const before = await filesOf(options.feed);
    expect(await publish({ ...options, why: "Again." })).toBe(0);
    expect(said.at(-1)).toMatch(/^Nothing changed since version 2/);
    expect(await filesOf(options.feed)).toEqual(before);
  });

  test("of the same registry with the same keys and date gives the same bytes", async () => {
    const copy = path.join(place, "copy");
    await cp(options.feed, copy, { recursive: true });
    for (const feed of [options.feed, copy]) {
      await writeFile(
        path.join(options.registry, "version.json"),
        '{"version":1,"date":"2026-11-22"}',
      );
      await edit("Ministry of Examples");
      await publish({ ...options, feed, why: "The first." });
      await edit("Another");
      await publish({ ...options, feed, why: "Another." });
    }
    expect(await filesOf(copy)).toEqual(await filesOf(options.feed));
  });

  test("refuses a registry with findings", async () => {
    await writeFile(
      path.join(options.registry, "fr.json"),
      JSON.stringify([fakeEntity({ country: "DE" })]),
    );
    expect(await publish({ ...options, why: "Wrong file." })).toBe(1);
    expect(said.at(-1)).toMatch(/^Nothing was published/);
  });

  test("refuses rules for surfaces that are more than data", async () => {
    const rules = [
      { surface: "feed", to: "9.0.0", why: "x", replace: { find: "a{}" } },
    ];
    await writeFile(
      path.join(options.registry, "surface-rules.json"),
      JSON.stringify(rules),
    );
    await expect(publish({ ...options, why: "Rules." })).rejects.toThrow(
      "surface-rules.json breaks its schema",
    );
  });

  test("needs the keys that have to sign", async () => {
    await expect(
      publish({ ...options, keys: place, why: "No keys." }),
    ).rejects.toThrow("0 of the 1 targets keys");
  });

  test("--refresh needs a version, and then signs dates anew", async () => {
    await expect(refreshDates(options)).rejects.toThrow("no version yet");
    await publish({ ...options, why: "The first." });
    await refreshDates({ ...options, date: new Date("2026-11-30T12:00:00Z") });
    const text = await readFile(
      path.join(options.feed, "timestamp.json"),
      "utf8",
    );
    expect(JSON.parse(text).signed).toMatchObject({
      version: 2,
      expires: "2026-12-10T12:00:00Z",
    });
  });
});

describe("revert and rotate", () => {
  test("an earlier version's content comes as a new version", async () => {
    await publish({ ...options, why: "The first." });
    await edit("A mistake");
    await publish({ ...options, why: "A mistake." });
    await revert(2, { ...options, why: "It was a mistake." });
    expect(await versionsIn(options.feed)).toEqual([
      "4: Ministry of Examples",
      "3: A mistake",
      "2: Ministry of Examples",
    ]);
    await expect(revert(9, { ...options, why: "?" })).rejects.toThrow(
      "There are: 4, 3, 2.",
    );
  });

  test("a replaced key is put aside, and its successor signs", async () => {
    await publish({ ...options, why: "The first." });
    for (const role of ["targets", "root"] as const)
      await rotate(role, { ...options, cost: 2 });
    await edit("After the rotation");
    await publish({ ...options, why: "By the new key." });
    expect((await versionsIn(options.feed))[0]).toBe("3: After the rotation");
    expect(
      (await readdir(path.join(options.keys, "targets")))
        .sort()
        .map((name) => name.replace(/^\w{8}/, "")),
    ).toEqual(expect.arrayContaining([".json", ".json.retired"]));
  });

  test("keys are made once", async () => {
    await expect(makeKeys({ ...options, cost: 2 })).rejects.toThrow(
      "already there",
    );
  });
});

describe("a key file", () => {
  const file = createKeyFile("root", "a passphrase", 2);
  test("opens with its passphrase alone", () => {
    expect(openKeyFile(file, "a passphrase").role).toBe("root");
    expect(() => openKeyFile(file, "another")).toThrow("does not open");
  });
  test("that was changed does not open", () => {
    const other = createKeyFile("root", "a passphrase", 2);
    expect(() =>
      openKeyFile({ ...file, public: other.public }, "a passphrase"),
    ).toThrow("not its own");
    const data = `${file.sealed.data.slice(0, -8)}AAAAAAA=`;
    expect(() =>
      openKeyFile(
        { ...file, sealed: { ...file.sealed, data } },
        "a passphrase",
      ),
    ).toThrow("does not open");
  });
});
