import { beforeEach, describe, expect, test } from "vitest";
import { authorAt, createLinkSorter } from "@/tests/doctor/claims";
import { countSurfaces } from "@/tests/doctor/count-surfaces";
import type { Surface } from "@/utils/tiktok/surface";

const card: Surface = {
  name: "feed",
  find: "p a",
  block: "article",
  place: "after",
  form: "short",
};
const grid: Surface = {
  name: "profile-grid",
  find: ".tile a",
  block: ".tile",
  place: "corner",
  form: "shape",
  except: "page-account",
};
const surfaces = [card, grid];

beforeEach(() => document.body.replaceChildren());

function examine(html: string, pathname = "/foryou") {
  document.body.innerHTML = html;
  const links = [...document.querySelectorAll("a")];
  const authors = links
    .map((link) => authorAt(link, surfaces, pathname))
    .filter((author) => author !== undefined);
  const sortLink = createLinkSorter(authors, surfaces, pathname);
  return {
    sorts: links.map((link) => sortLink(link).sort),
    counts: countSurfaces(document, authors, surfaces),
  };
}

const badge = (handle: string) =>
  `<button class="letterhead-badge" data-letterhead="${handle}" data-letterhead-surface="feed"></button>`;

describe("createLinkSorter", () => {
  test("tells the author's link from a second one and from one that nobody claims", () => {
    const { sorts } = examine(`
      <article><a href="/@gov.sg"></a><p><a href="/@gov.sg">gov.sg</a></p><a href="/@dwnews">x</a></article>
      <a href="/@gov.sg">elsewhere</a>`);
    expect(sorts).toEqual(["second", "author", "unclaimed", "unclaimed"]);
  });

  test("knows the reader's own profile and links without a handle", () => {
    const { sorts } = examine(
      '<a data-e2e="nav-profile" href="/@hazel_kettle"></a><a href="/@"></a>',
    );
    expect(sorts).toEqual(["reader", "noHandle"]);
  });

  test("knows the page's own account on its own grid", () => {
    const { sorts } = examine(
      '<div class="tile"><a href="/@gov.sg/video/1"></a></div><div class="tile"><a href="/@dwnews/video/2"></a></div>',
      "/@gov.sg",
    );
    expect(sorts).toEqual(["own", "author"]);
  });
});

describe("countSurfaces", () => {
  test("counts blocks, handles and badges", () => {
    const { counts } = examine(
      `<article><p><a href="/@gov.sg">a</a>${badge("gov.sg")}</p></article>
       <article><p><a href="/@dwnews"><b>b</b>${badge("dwnews")}</a></p></article>`,
    );
    expect(counts.surfaces).toMatchObject([
      { surface: "feed", blocks: 2, handles: 2, badges: 2 },
    ]);
    expect([counts.missing, counts.stray]).toEqual([[], []]);
  });

  test("finds a badge that stands at the avatar instead of the name", () => {
    const { counts } = examine(
      `<article><a href="/@gov.sg"></a>${badge("gov.sg")}<p><a href="/@gov.sg">a</a></p></article>`,
    );
    expect(counts.missing).toMatchObject([
      { where: "article > p > a", count: 1 },
    ]);
    expect(counts.stray).toMatchObject([{ count: 1 }]);
  });
});
