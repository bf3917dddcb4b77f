// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Entity, Registry } from "@/data/entity";
import { makeDevice, stubLocks } from "@/tests/support/feed/device";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { followRegistry } from "@/tests/support/feed/follow-registry";
import { dropDatabase, type Database } from "@/utils/database";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { readIndex } from "@/utils/registry/read-index";

const id = "added";
let device: Database | undefined;

beforeEach(stubLocks);
afterEach(async () => {
  device?.close();
  await dropDatabase(id);
});

const account = fakeEntity("xx").accounts[0]!;
/** A person who left the handle `xx`. */
const person = fakeEntity("fr-person", {
  kind: "official",
  accounts: [{ ...account, status: "renamed" }],
});
/** Who holds it today. */
const holder = fakeEntity("de-holder", {
  kind: "agency",
  country: "DE",
  accounts: [account],
});

/** Who the badge and the card of `xx` are of. */
async function labelledBy(main: Registry, ...added: Entity[]) {
  device = await makeDevice(main);
  if (added.length) await followRegistry(device, id, fakeRegistry(7, added));
  const index = await readIndex();
  const entry = index.ok ? index.value.find("xx") : undefined;
  const card = await lookUpEverywhere("xx");
  return { badge: entry?.kind, card };
}

describe("badge and card are of one holder where", () => {
  test("a feed knows who holds what a person of the main registry left", async () => {
    const main = fakeRegistry(1, [person]);
    expect(await labelledBy(main, holder)).toMatchObject({
      badge: "agency",
      card: {
        entity: { id: "de-holder" },
        feeds: {
          isDisputed: true,
          says: [
            { feed: "Letterhead", kind: "official", country: "FR" },
            { feed: id, kind: "agency", country: "DE" },
          ],
        },
      },
    });
  });

  test.each([
    ["first", [holder, person]],
    ["last", [person, holder]],
  ])("one registry has both, the holder %s", async (_, entities) => {
    expect(await labelledBy(fakeRegistry(1, entities))).toMatchObject({
      badge: "agency",
      card: { entity: { id: "de-holder" } },
    });
  });
});

test("a person whose account is gone is looked up, without a badge, where nobody else is known", async () => {
  expect(await labelledBy(fakeRegistry(1, [person]))).toMatchObject({
    badge: undefined,
    card: { entity: { id: "fr-person" }, account: { status: "renamed" } },
  });
});
