import type { Entity, Registry } from "@/data/entity";

/** Numbers that look random and are the same each time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Changes that editors make to a registry, in about the proportions in which they come. */
export function createEditor(registry: Registry, random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)]!;
  // Some real entities are held back, to be added as new ones with all their evidence.
  const held = registry.entities.filter((_, at) => at % 4 === 3);
  const kept = registry.entities.filter((_, at) => at % 4 !== 3);
  const sources = Object.keys(registry.sources);
  let current: Registry = { ...registry, entities: kept };

  const replace = (changed: Entity) => {
    const entities = current.entities.map((one) =>
      one.id === changed.id ? changed : one,
    );
    current = { ...current, entities };
  };

  const edits: [number, (date: string) => void][] = [
    [
      30,
      () => {
        const added = held.pop();
        if (added)
          current = { ...current, entities: [...current.entities, added] };
      },
    ],
    [
      25,
      (date) => {
        const entity = pick(current.entities);
        const model = pick(pick(current.entities).evidence);
        const found = {
          ...model,
          source: pick(sources),
          url: `https://example.org/${Math.floor(random() * 1e9)}`,
          read: date,
        };
        replace({ ...entity, evidence: [...entity.evidence, found] });
      },
    ],
    [
      20,
      (date) => {
        const entity = pick(current.entities);
        const [first, ...others] = entity.accounts;
        if (!first)
          return replace({
            ...entity,
            website: `https://${entity.id}.example/`,
          });
        const closed = {
          ...first,
          status: "closed" as const,
          statusDate: date,
        };
        replace({ ...entity, accounts: [closed, ...others] });
      },
    ],
    [
      15,
      (date) => {
        const entity = pick(current.entities);
        const [first, ...others] = entity.accounts;
        if (!first) return;
        const handle = `${first.handle.slice(0, 20)}_${Math.floor(random() * 100)}`;
        const event = {
          date,
          what: `Renamed from @${first.handle}.`,
          evidence: [0],
        };
        const renamed = {
          ...first,
          handle,
          formerHandles: [...(first.formerHandles ?? []), first.handle],
          history: [...(first.history ?? []), event],
        };
        replace({ ...entity, accounts: [renamed, ...others] });
      },
    ],
    [
      10,
      () => {
        const { id } = pick(current.entities);
        const entities = current.entities.filter((one) => one.id !== id);
        current = { ...current, entities };
      },
    ],
  ];

  return {
    get registry() {
      return current;
    },
    /** Makes so many changes and gives the next version. */
    edit(count: number, date: string): Registry {
      for (let made = 0; made < count; made++) {
        let choice = random() * 100;
        const [, change] = edits.find(([share]) => (choice -= share) < 0)!;
        change(date);
      }
      current = { ...current, version: current.version + 1, date };
      return current;
    },
  };
}
