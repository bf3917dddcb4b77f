import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "@/tests/support/eventually";
import { watchPage } from "@/utils/tiktok/watch-page";

let end: AbortController;
let looked: Element[];

beforeEach(() => {
  end = new AbortController();
  looked = [];
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

function watch(options: Partial<Parameters<typeof watchPage>[0]> = {}) {
  return watchPage({
    document,
    texts: () => "",
    look: (element) => looked.push(element),
    onRemoval: () => [],
    signal: end.signal,
    ...options,
  });
}

function link(handle: string) {
  const made = document.createElement("a");
  made.href = `/@${handle}`;
  return made;
}

const links = (count: number) =>
  Array.from({ length: count }, (_, at) => link(`handle_${at}`));

/** Until observers were told; before any task. */
const observed = () => Promise.resolve();

const handles = () => looked.map((element) => element.getAttribute("href"));

describe("what comes", () => {
  test("is looked at before the next task", async () => {
    watch();
    const came = links(500);
    document.body.append(...came);
    await observed();
    expect(looked).toEqual(came);
  });

  test("and is longer than pages add at once is looked at in slices, each link once", async () => {
    watch();
    const came = links(5000);
    document.body.append(...came);
    await observed();
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.length).toBeLessThan(came.length);
    await eventually(async () => expect(looked.length).toBe(came.length));
    expect(new Set(looked).size).toBe(came.length);
  });

  test("in long lists, each of many links, is looked at once", async () => {
    watch();
    const lists = Array.from({ length: 600 }, () => {
      const list = document.createElement("div");
      list.append(...links(20));
      return list;
    });
    for (const list of lists) document.body.append(list);
    await eventually(async () => expect(looked.length).toBe(12_000));
    expect(new Set(looked).size).toBe(12_000);
  });

  test("in lists that are filled after they came is looked at once", async () => {
    watch();
    const lists = Array.from({ length: 20 }, () =>
      document.createElement("div"),
    );
    for (const list of lists) document.body.append(list);
    for (const list of lists) list.append(...links(5));
    await observed();
    expect(looked.length).toBe(100);
    expect(new Set(looked).size).toBe(100);
  });

  test("while a long list waits is looked at before the rest of it", async () => {
    watch();
    document.body.append(...links(5000));
    await observed();
    const late = link("late");
    document.body.append(late);
    await observed();
    expect(looked).toContain(late);
    expect(looked.length).toBeLessThan(5001);
    await eventually(async () => expect(looked.length).toBe(5001));
  });

  test("in one piece is cut into slices too", async () => {
    watch();
    const list = document.createElement("div");
    const came = links(5000);
    list.append(...came);
    document.body.append(list);
    await observed();
    expect(looked.length).toBeLessThan(came.length);
    await eventually(async () => expect(looked).toEqual(came));
  });

  test("piece by piece is looked at once", async () => {
    watch();
    const list = document.createElement("div");
    document.body.append(list);
    for (const one of links(3)) list.append(one);
    await observed();
    expect(handles()).toEqual(["/@handle_0", "/@handle_1", "/@handle_2"]);
  });

  test("in a block that is looked through again is looked at once", async () => {
    const block = document.createElement("div");
    const [avatar, name, next] = links(3);
    block.append(avatar!, name!);
    document.body.append(block);
    watch({ onRemoval: () => [block] });
    name!.remove();
    block.append(next!);
    await observed();
    expect(looked).toEqual([avatar, next]);
  });

  test("after the end is not looked at", async () => {
    watch();
    document.body.append(...links(5000));
    await observed();
    end.abort();
    const before = looked.length;
    document.body.append(link("late"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looked.length).toBe(before);
  });
});

describe("what the looking itself puts in", () => {
  test.each([500, 3000])("is not looked at, beside %i links", async (count) => {
    watch({
      look(element) {
        looked.push(element);
        element.after(link("of_ours"));
      },
    });
    document.body.append(...links(count));
    await eventually(async () => expect(looked.length).toBe(count));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(handles()).not.toContain("/@of_ours");
  });
});
