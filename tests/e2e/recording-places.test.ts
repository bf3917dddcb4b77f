import { expect, test } from "vitest";
import {
  expectDurations,
  inShort,
  recordedViewing,
  totals,
} from "@/tests/support/recorded-viewing";
import { nextFrame } from "@/tests/support/scripted-viewing";
import { stageFor } from "@/tests/support/serve-and-launch";

const stage = stageFor();
const viewing = recordedViewing(stage);
const { openFeed, stay, lookAway, untilRows, expectSums } = viewing;

/** Six comments and replies of one height stand in view, so that a list can be written by hand. */
const sixInView = `
  [class*="DivCommentMain"] { block-size: 600px; flex: none; padding: 0; }
  [class*="DivCommentListContainer"], [class*="DivCommentObjectWrapper"],
  [class*="DivReplyContainer"] { gap: 0 !important; }
  [class*="DivCommentCountContainer"],
  [class*="DivViewMoreRepliesWrapper"] { display: none !important; }
  [class*="DivCommentItemWrapper"] { block-size: 100px; flex: none; overflow: hidden; }
`;

async function openComments(): Promise<number> {
  await viewing.page.$eval('[data-e2e="comment-icon"]', (icon) =>
    icon.closest("button")!.click(),
  );
  return nextFrame(viewing.page);
}

async function scrollComments(top: number): Promise<number> {
  await viewing.page.$eval(
    '[class*="DivCommentMain"]',
    (list, top) => (list.scrollTop = top),
    top,
  );
  return nextFrame(viewing.page);
}

async function visit(address: string): Promise<number> {
  await viewing.page.evaluate(
    (address) => window.lookalike.navigate(address),
    address,
  );
  return nextFrame(viewing.page);
}

test("comments, replies and whom they mention give the rows that a hand-written list says", async () => {
  await openFeed(0);
  await viewing.page.addStyleTag({ content: sixInView });
  const opened = await openComments();
  await stay(1300);
  const scrolled = await scrollComments(600);
  await stay(400);
  const back = await scrollComments(0);
  await stay(1200);
  const end = await lookAway();

  const found = await untilRows(8);
  expect(found.map(inShort)).toEqual([
    "idf commenter on comments/reply, nav 1.2",
    "policia commenter on comments/comment, nav 1.3",
    "europeanparliament mention on comments/mention, nav 1.4",
    "aljazeeraenglish commenter on comments/comment, nav 1.5, brief",
    "rt.news author on foryou/feed, nav 1.1",
    "idf commenter on comments/reply, nav 1.6, again",
    "policia commenter on comments/comment, nav 1.7, again",
    "europeanparliament mention on comments/mention, nav 1.8, again",
  ]);
  const once = scrolled - opened;
  const again = end - back;
  expectDurations(found, [
    once,
    once,
    once,
    back - scrolled,
    // The post beside them is in view from the start.
    undefined,
    again,
    again,
    again,
  ]);
  expect(found[0]).toMatchObject({
    item_id: "",
    play_ms: "",
    is_ad: "",
    label_type: "armed-forces",
  });
  const cells = await expectSums();
  expect(totals(cells, "commenter")).toEqual({
    seen: 12,
    flagged: 4,
    unflagged: 8,
    undetermined: 0,
    brief: 6,
  });
  expect(totals(cells, "mention")).toEqual({
    seen: 2,
    flagged: 2,
    unflagged: 0,
    undetermined: 0,
    brief: 0,
  });
  expect(totals(cells, "author")).toMatchObject({ seen: 1, flagged: 1 });
});

test("suggested accounts give the rows that a hand-written list says", async () => {
  await openFeed(0);
  await stay(1200);
  const shown = await visit("/@hazel_kettle");
  await stay(1200);
  const left = await visit("/@mila.breadcrumb");
  await stay(400);
  const end = await lookAway();

  const found = await untilRows(5);
  expect(found.map(inShort)).toEqual([
    "rt.news author on foryou/feed, nav 1.1",
    "zaobaosg suggestion on profile/suggested, nav 2.1",
    "brandweer_westhoek suggestion on profile/suggested, nav 2.2",
    "zaobaosg suggestion on profile/suggested, nav 3.1, brief",
    "brandweer_westhoek suggestion on profile/suggested, nav 3.2, brief",
  ]);
  expectDurations(found, [
    undefined,
    left - shown,
    left - shown,
    end - left,
    end - left,
  ]);
  // Five cards beside each profile, two of them of registered accounts; the profiles are private people's.
  const cells = await expectSums();
  expect(totals(cells, "suggestion")).toEqual({
    seen: 5,
    flagged: 2,
    unflagged: 3,
    undetermined: 0,
    brief: 5,
  });
  expect(totals(cells, "profile")).toEqual({
    seen: 1,
    flagged: 0,
    unflagged: 1,
    undetermined: 0,
    brief: 1,
  });
});
