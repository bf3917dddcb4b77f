import { beforeEach, describe, expect, test } from "vitest";
import { searchLinks } from "@/utils/tiktok/search-links";

let looked: Element[];
let worth: number;
let jobs: (() => void)[];

beforeEach(() => {
  looked = [];
  worth = 0;
  jobs = [];
});

/** Keeps the work, the last to be done first, as the slicer does. */
function add<Item>(
  items: ArrayLike<Item>,
  work: (item: Item) => void,
  counts = items.length,
) {
  worth += counts;
  jobs.push(
    ...Array.from(items, (item) => () => {
      work(item);
    }).reverse(),
  );
}

function work(pieces = Infinity) {
  for (let done = 0, job; done < pieces && (job = jobs.pop()); done++) job();
}

/** A list of so many account links, each after a link that names no account. */
function listOf(count: number) {
  const list = document.createElement("div");
  const links = Array.from({ length: count }, (_, at) => {
    const [tag, account] = [`/tag/${at}`, `/@handle_${at}`].map((href) => {
      const link = document.createElement("a");
      link.href = href;
      return link;
    });
    list.append(tag!, account!);
    return account!;
  });
  return { list, links };
}

const search = (root: Element) =>
  searchLinks(root, { add }, (link) => looked.push(link));

test("a short list is found in one go", () => {
  const { list, links } = listOf(100);
  search(list);
  expect(worth).toBe(links.length);
  work();
  expect(looked).toEqual(links);
});

describe("a long list", () => {
  const count = 1500;

  test("counts as long from its first piece on", () => {
    search(listOf(count).list);
    expect(worth).toBeGreaterThan(1024);
  });

  test("is found in pieces, and looked at when all is found, each link once", () => {
    const { list, links } = listOf(count);
    search(list);
    work(4);
    expect(looked).toEqual([]);
    expect(jobs).toHaveLength(1);
    work();
    expect(looked).toEqual(links);
  });

  test.each<[string, (list: Element, links: readonly Element[]) => Element[]]>([
    [
      "loses what was found",
      (_, links) => {
        for (const gone of links.slice(0, 300)) gone.remove();
        return links.slice(300);
      },
    ],
    [
      "grows",
      (list, links) => {
        const late = listOf(10);
        list.prepend(late.list);
        return [...late.links, ...links];
      },
    ],
  ])("that %s meanwhile loses no other link", (_, change) => {
    const { list, links } = listOf(count);
    search(list);
    work(4);
    const standing = change(list, links);
    work();
    expect(looked).toEqual(standing);
  });
});
