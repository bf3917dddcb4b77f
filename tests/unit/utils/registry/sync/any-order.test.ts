// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entity, Registry } from "@/data/entity";
import { fakeEntity, fakeRegistry } from "@/tests/support/feed/fake-registry";
import { firstDay, makeFeed } from "@/tests/support/feed/make-feed";
import { memoryStorage } from "@/tests/support/feed/memory-storage";
import { address, serveFeed } from "@/tests/support/feed/serve-feed";
import { makePatch } from "@/utils/desk/publish/make-patch";
import { canonicalRegistry } from "@/utils/registry/canonical";
import {
  applyPatch,
  keyRegistry,
  unkeyRegistry,
} from "@/utils/registry/sync/apply-patch";
import { updateFeed } from "@/utils/registry/sync/update-feed";

const ids = ["fr-a", "fr-b", "fr-c", "de-d", "toString", "0", "12", "x-1"];
const text = fc
  .string({ minLength: 1, maxLength: 30, unit: "grapheme" })
  .filter((one) => !/[\u0080-\u009f]/.test(one));

const entity: fc.Arbitrary<Entity> = fc
  .record({
    id: fc.constantFrom(...ids.filter((id) => /^[a-z0-9-]+$/.test(id))),
    name: text,
    claims: fc.array(text, { minLength: 1, maxLength: 4 }),
    handles: fc.uniqueArray(
      fc.constantFrom("aa", "bb", "cc.d", "constructor"),
      {
        maxLength: 3,
      },
    ),
    alias: fc.option(text, { nil: undefined }),
    isClosed: fc.boolean(),
  })
  .map(({ id, name, claims, handles, alias, isClosed }) =>
    fakeEntity(id, {
      names: { en: name },
      ...(alias !== undefined && { aliases: [alias] }),
      accounts: handles.map((handle) => ({
        platform: "tiktok",
        handle,
        status: isClosed ? "closed" : "active",
        confidence: "high",
        evidence: [0],
      })),
      evidence: claims.map((claim) => ({
        claim,
        source: "gazette",
        supports: ["account"],
      })),
    }),
  );

const entities = fc.uniqueArray(entity, {
  selector: ({ id }) => id,
  maxLength: 6,
});

test("a patch between any two registries gives the other", () => {
  fc.assert(
    fc.property(entities, entities, (one, other) => {
      const [from, to] = [fakeRegistry(1, one), fakeRegistry(2, other)];
      const patch: unknown = JSON.parse(JSON.stringify(makePatch(from, to)));
      const patched = unkeyRegistry(
        applyPatch(keyRegistry(from), patch) as Record<string, unknown>,
      );
      expect(canonicalRegistry(patched as Registry)).toBe(
        canonicalRegistry(to),
      );
    }),
    { numRuns: 500 },
  );
});

test("any edits, published, and synced after any time offline, give what a whole fetch gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(entities, fc.boolean()), {
        minLength: 1,
        maxLength: 14,
      }),
      async (history) => {
        const feed = await makeFeed();
        const { fetch } = serveFeed(feed.folder);
        const update = (storage: ReturnType<typeof memoryStorage>) =>
          updateFeed({
            feed: feed.feed(address),
            storage,
            fetch,
            now: () => firstDay.getTime(),
          });
        const follower = memoryStorage();
        for (const [at, [content, isOnline]] of history.entries()) {
          await feed.publish(fakeRegistry(at + 1, content));
          if (isOnline) await update(follower);
        }
        await update(follower);
        const newcomer = memoryStorage();
        await update(newcomer);
        expect(canonicalRegistry(follower.registry!)).toBe(
          canonicalRegistry(newcomer.registry!),
        );
        expect(canonicalRegistry(newcomer.registry!)).toBe(
          canonicalRegistry(fakeRegistry(history.length, history.at(-1)![0])),
        );
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);
