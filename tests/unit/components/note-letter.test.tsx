import { describe, expect, test } from "vitest";
import { NoteLetter } from "@/components/note-letter";
import type { Entity } from "@/data/entity";
import { kindIds } from "@/data/kinds";
import type { EntityAnswer } from "@/utils/registry/lookup";
import { draw } from "./draw";
import { englishWords } from "./english-words";
import { fakeAnswer, fakeSource } from "./fake-answer";

const noteOf = (answer: EntityAnswer) =>
  draw(<NoteLetter answer={answer} standing="current" words={englishWords} />);

const axis = { value: "state" as const, evidence: [0] };

const textOf = (entity: Partial<Entity>) =>
  noteOf(fakeAnswer(entity)).textContent;

describe("NoteLetter", () => {
  test("says who, how we know, what the label means and how to object", () => {
    const note = noteOf(fakeAnswer());
    const heads = [...note.querySelectorAll("h1, h2")];
    expect(heads.map((head) => head.textContent)).toEqual([
      "Ministry of Tides",
      "Accounts on record",
      "How we know",
      "What this label says",
      "What this label does not say",
      "How to object",
    ]);
    expect(note.querySelector(".lead")?.textContent).toBe(
      "Official account of Ministry of Tides, France.",
    );
    expect(note.textContent).toContain(
      "May 1, 2024 The Gazette: Prints @tides.",
    );
    expect(note.textContent).toContain("definitions, version 1.0");
    expect(note.querySelector(".marks a")?.getAttribute("href")).toBe(
      "#evidence-1",
    );
  });

  test("names a licence only where it asks to be named", () => {
    const free = noteOf(fakeAnswer());
    expect(free.textContent).not.toContain("facts only");
    const bound = noteOf(
      fakeAnswer({}, { gazette: { ...fakeSource, licence: "CC BY 4.0" } }),
    );
    expect(bound.textContent).toContain("licence CC BY 4.0");
  });

  test("marks a source that says otherwise, and says that sources disagree", () => {
    const claim = "Calls it a private club.";
    const { evidence } = fakeAnswer().entity;
    const text = textOf({
      evidence: [
        ...evidence,
        { claim, source: "gazette", supports: ["contradiction"] },
      ],
    });
    expect(text).toContain("Sources disagree.");
    expect(text).toContain(`${claim} says otherwise`);
    expect(textOf({})).not.toContain("disagree");
  });

  test("attributes the type of a medium without an account, and shows no label", () => {
    const note = noteOf(
      fakeAnswer({
        kind: "state-media",
        accounts: [],
        media: { type: "SC", funding: axis, governance: axis, editorial: axis },
        evidence: [
          { claim: "Types it as SC.", source: "gazette", supports: ["kind"] },
        ],
      }),
    );
    expect(note.querySelector(".badge")).toBeNull();
    expect(note.querySelector(".lead")?.textContent).toBe(
      "The Gazette types Ministry of Tides as “state-controlled” (France, May 1, 2024).",
    );
    expect(note.textContent).toContain("No TikTok account is on record here.");
    expect(note.textContent).toContain(
      "State-controlled media, according to The Gazette",
    );
    expect(note.textContent).not.toContain("the government controls what");
  });

  test("tells what befell several accounts once, with their handles", () => {
    const account = fakeAnswer().entity.accounts[0]!;
    const history = [
      { date: "2024-09", what: "Both were removed.", evidence: [0] },
    ];
    const text = textOf({
      accounts: [
        { ...account, history },
        { ...account, handle: "tides_two", history },
      ],
    });
    expect(text).toContain(
      "September 2024: Both were removed. (@tides, @tides_two)",
    );
  });

  test("shows what TikTok itself says only where it is known", () => {
    expect(textOf({})).not.toContain("What TikTok itself says");
    const byTikTok = { ...fakeSource, publisher: "TikTok" };
    const note = noteOf(fakeAnswer({}, { gazette: byTikTok }));
    expect(note.textContent).toContain("What TikTok itself says");
  });

  test("shows the term of an office as far as it is known", () => {
    const office = { title: "Member of the Assembly", asOf: "2025-01-01" };
    expect(textOf({ kind: "legislator", office })).toContain(
      "Member of the Assembly; our source speaks up to Jan 1, 2025",
    );
  });
});

describe("the same words for every country", () => {
  const pieces = (
    kind: Entity["kind"],
    country: string,
    hasAccount: boolean,
  ) => {
    const { accounts } = fakeAnswer().entity;
    const note = noteOf({
      ...fakeAnswer({
        kind,
        country,
        names: { en: "The Name" },
        accounts: hasAccount ? accounts : [],
        media: { type: "SC", funding: axis, governance: axis, editorial: axis },
        evidence: [
          {
            claim: "Says so.",
            source: "gazette",
            supports: ["account", "kind", "office", "attribution"],
          },
        ],
        ...((kind === "legislator" || kind === "leader") && {
          office: { title: "Office" },
        }),
      }),
      parentName: "The Parent",
    });
    return note.innerHTML;
  };

  test.each(
    kindIds.flatMap((kind) => [
      [kind, "with an account", true] as const,
      [kind, "without one", false] as const,
    ]),
  )("%s %s", (kind, _, hasAccount) => {
    const swapped = pieces(kind, "RU", hasAccount)
      .replaceAll("Russia", "United States")
      // On a badge the country stands in its short form.
      .replaceAll("· United States", "· US");
    expect(swapped).toBe(pieces(kind, "US", hasAccount));
  });
});
