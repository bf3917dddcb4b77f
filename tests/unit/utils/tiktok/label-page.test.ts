import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { badgeClass } from "@/utils/tiktok/badge";
import { labelPage } from "@/utils/tiktok/label-page";
import type { Surface } from "@/utils/tiktok/surface";

const line: Surface = {
  name: "feed",
  find: "p a",
  findElse: "article > a",
  block: "article",
  place: "after",
  form: "short",
};
const head: Surface = {
  name: "profile-header",
  find: "h1",
  read: "text",
  block: "h1",
  place: "after",
  form: "long",
};

const registered = new Set(["gov.sg", "whitehouse"]);
let controller: AbortController;
let failures: string[];

beforeEach(() => {
  controller = new AbortController();
  failures = [];
  document.body.replaceChildren();
});
afterEach(() => controller.abort());

function start(surfaces: Surface[] = [line, head]) {
  return labelPage({
    document,
    surfaces,
    find: (handle) => (registered.has(handle) ? handle : undefined),
    createBadge(handle) {
      const badge = document.createElement("button");
      badge.className = badgeClass;
      badge.textContent = handle;
      return badge;
    },
    onSurfaceFailure: (name) => failures.push(name),
    signal: controller.signal,
  });
}

function add(html: string): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  document.body.append(holder);
  return holder;
}

const author = (handle: string) =>
  `<article><a href="/@${handle}"></a><p><a href="/@${handle}">Name</a></p></article>`;
const badges = () =>
  [...document.querySelectorAll("button")].map((badge) => badge.textContent);
/** Observers are told in a microtask. */
const told = () => Promise.resolve();

describe("labelPage", () => {
  test("labels what is there and what is added, once for an author block", async () => {
    add(author("gov.sg"));
    start();
    expect(badges()).toEqual(["gov.sg"]);
    add(author("whitehouse") + author("somebody"));
    await told();
    expect(badges()).toEqual(["gov.sg", "whitehouse"]);
  });

  test("labels the avatar where a block shows no name", () => {
    add('<article><a href="/@gov.sg"></a></article>');
    start();
    expect(badges()).toEqual(["gov.sg"]);
  });

  test("gives a recycled link the badge of its new handle, or none", async () => {
    const holder = add(author("gov.sg"));
    start();
    const link = holder.querySelector("p a")!;
    link.setAttribute("href", "/@whitehouse");
    await told();
    expect(badges()).toEqual(["whitehouse"]);
    link.setAttribute("href", "/@somebody");
    await told();
    expect(badges()).toEqual([]);
  });

  test("follows text that is changed in place", async () => {
    const holder = add("<h1>gov.sg</h1>");
    start();
    expect(badges()).toEqual(["gov.sg"]);
    holder.querySelector("h1")!.firstChild!.nodeValue = "somebody";
    await told();
    expect(badges()).toEqual([]);
    holder.querySelector("h1")!.textContent = "whitehouse";
    await told();
    expect(badges()).toEqual(["whitehouse"]);
  });

  test("puts a badge back that the page dropped", async () => {
    add(author("gov.sg"));
    start();
    document.querySelector("button")!.remove();
    await told();
    expect(badges()).toEqual(["gov.sg"]);
  });

  test("gives up on a page that drops its badge again and again", async () => {
    add(author("gov.sg"));
    start();
    for (let round = 0; round < 100; round++) {
      document.querySelector("button")?.remove();
      await told();
    }
    expect(badges()).toEqual([]);
  });

  test("takes a badge away when the page replaces the link", async () => {
    const holder = add(author("gov.sg"));
    start();
    const link = document.createElement("a");
    link.href = "/@somebody";
    holder.querySelector("p a")!.replaceWith(link);
    holder.querySelector("article > a")!.remove();
    await told();
    expect(badges()).toEqual([]);
  });

  test("labels the name that comes after its link", async () => {
    const holder = add('<article><p><a href="/@somebody"></a></p></article>');
    start();
    const link = holder.querySelector("a")!;
    link.setAttribute("href", "/@gov.sg");
    link.append("Singapore");
    await told();
    expect(badges()).toEqual(["gov.sg"]);
  });

  test("moves the badge from the avatar to the name that comes later", async () => {
    const holder = add('<article><a href="/@gov.sg"></a></article>');
    start();
    const line = document.createElement("p");
    line.innerHTML = '<a href="/@gov.sg">Singapore</a>';
    holder.querySelector("article")!.append(line);
    await told();
    expect(badges()).toEqual(["gov.sg"]);
    expect(line.querySelector("button")).not.toBeNull();
  });

  test("moves the badge along with a link that the page moves within its block", async () => {
    const holder = add(
      '<article><p><a href="/@gov.sg">A</a><a href="/@somebody">B</a></p></article>',
    );
    start();
    const [link, other] = holder.querySelectorAll("a");
    link!.parentElement!.append(link!);
    await told();
    expect(badges()).toEqual(["gov.sg"]);
    expect(other!.nextElementSibling).toBe(link);
    expect(link!.nextElementSibling?.localName).toBe("button");
  });

  test("moves the badge along with a link that the page moves to another block", async () => {
    const holder = add(author("gov.sg") + author("somebody"));
    start();
    const [from, to] = holder.querySelectorAll("article");
    from!.querySelector("a")!.remove();
    const link = from!.querySelector("a")!;
    to!.querySelector("p")!.append(link);
    await told();
    expect(from!.querySelector("button")).toBeNull();
    expect(link.nextElementSibling?.localName).toBe("button");
    // The block that came is as good a place as the first.
    link.remove();
    await told();
    expect(badges()).toEqual([]);
  });

  test("lets the page win that moves its link whenever a badge comes", async () => {
    const holder = add('<p><a href="/@gov.sg">A</a></p>');
    start();
    const link = holder.querySelector("a")!;
    for (let round = 0; round < 100; round++) {
      link.parentElement!.append(link);
      await told();
    }
    expect(badges()).toEqual([]);
  });

  test("labels the avatar that stays where the page removes name and badge", async () => {
    const holder = add(author("gov.sg"));
    start();
    holder.querySelector("p")!.remove();
    await told();
    expect(badges()).toEqual(["gov.sg"]);
  });

  test("reads no handle from what a link without an address prints", async () => {
    const holder = add(
      '<article><p><a href="/@somebody">WhiteHouse</a></p></article>',
    );
    start();
    holder.querySelector("a")!.removeAttribute("href");
    await told();
    expect(badges()).toEqual([]);
  });

  test("takes the badge of a text away that is emptied", async () => {
    const holder = add("<h1>gov.sg</h1>");
    start();
    holder.querySelector("h1")!.textContent = "";
    await told();
    expect(badges()).toEqual([]);
  });

  test("keeps the focus on a badge when the page is labelled anew, and nowhere else", () => {
    const holder = add(author("gov.sg"));
    const page = start();
    const badge = () => holder.querySelector("button")!;
    badge().focus();
    const before = badge();
    page.relabel();
    expect(badge()).not.toBe(before);
    expect(document.activeElement).toBe(badge());
    holder.querySelector<HTMLElement>("p a")!.focus();
    page.relabel();
    expect(document.activeElement).toBe(holder.querySelector("p a"));
  });

  test("leaves a failing surface out, once said, and labels the others", () => {
    add(`${author("gov.sg")}${author("whitehouse")}<h1>gov.sg</h1>`);
    start([
      { ...line, name: "comment", block: ":broken(", find: "a:has(" },
      line,
      head,
    ]);
    expect(failures).toEqual(["comment"]);
    expect(badges()).toEqual(["gov.sg", "whitehouse", "gov.sg"]);
  });

  test("takes a badge away that stands outside of what the page removed", async () => {
    const holder = add(
      '<article><p><a href="/@gov.sg">Name</a></p><aside></aside></article>',
    );
    start([{ ...line, place: "inside", placeAt: "aside" }]);
    expect(holder.querySelector("aside button")).not.toBeNull();
    holder.querySelector("p")!.remove();
    await told();
    expect(badges()).toEqual([]);
  });

  test("puts a badge back that went with what is around it", async () => {
    const holder = add(
      '<article><p><a href="/@gov.sg">Name</a></p><aside></aside></article>',
    );
    start([{ ...line, place: "inside", placeAt: "aside" }]);
    const next = document.createElement("aside");
    holder.querySelector("aside")!.replaceWith(next);
    await told();
    expect(next.querySelector("button")).not.toBeNull();
  });

  test("asks nothing about the badges that stand where the page removed nothing", async () => {
    add(author("gov.sg").repeat(50));
    const other = add("<p>Something else</p>");
    start();
    expect(badges()).toHaveLength(50);
    const asked = vi.spyOn(Node.prototype, "isConnected", "get");
    other.remove();
    await told();
    const ofBadges = asked.mock.contexts.filter(
      (node) => node instanceof HTMLButtonElement,
    );
    asked.mockRestore();
    expect(ofBadges).toEqual([]);
  });

  test("labels anew when the registry changes", () => {
    add(author("gov.sg"));
    const page = start();
    registered.delete("gov.sg");
    page.relabel();
    registered.add("gov.sg");
    expect(badges()).toEqual([]);
  });

  test("takes everything away at the end", async () => {
    add(author("gov.sg"));
    start();
    controller.abort();
    expect(badges()).toEqual([]);
    add(author("whitehouse"));
    await told();
    expect(badges()).toEqual([]);
  });

  test("does many links in slices, and all of them", async () => {
    const links = Array.from({ length: 2_000 }, (_, at) =>
      at % 100 === 0 ? author("gov.sg") : `<a href="/@somebody${at}"></a>`,
    );
    start();
    add(links.join(""));
    await vi.waitFor(() => expect(badges()).toHaveLength(20));
  });
});
