import { render } from "preact";
import { describe, expect, test } from "vitest";
import { BackgroundNote } from "@/components/background-note";
import { NoteLetter } from "@/components/note-letter";
import { compileRegistry } from "@/utils/desk/compile";
import { compileSideFiles } from "@/utils/desk/compile-side-files";
import { standingOf } from "@/utils/registry/index-entries";
import type { EntityAnswer } from "@/utils/registry/lookup";
import { nameOf, sentenceOf } from "@/utils/sentence";
import { draw } from "./draw";
import { englishWords } from "./english-words";

const [registry, sideFiles] = await Promise.all([
  compileRegistry("data/registry"),
  compileSideFiles("data/registry"),
]);
const { entities, sources } = registry;
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const countries = [
  ...new Set(entities.map(({ country }) => country ?? "none")),
];

/** What no reader should ever see: a hole in a sentence, a key in place of words, a value that is none. */
const faulty =
  /undefined|null|NaN|\[object|\$\d|\(\s*\)|“”|: ?\.| ,|,\s*[.,)]|\b(?:kind|kindLong|sentence|status|definition|note|axis\w+|mediaType)_\w+/;

function answerFor(id: string): EntityAnswer {
  const entity = byId.get(id)!;
  const parent = entity.parent ? byId.get(entity.parent) : undefined;
  return {
    entity,
    sources,
    registry,
    ...(parent && { parentName: nameOf(parent.names, "en") }),
  };
}

describe("every shipped entity's note", () => {
  test.each(countries)(
    "of %s is whole",
    (code) => {
      const place = document.createElement("main");
      const faults: string[] = [];
      for (const entity of entities) {
        if ((entity.country ?? "none") !== code) continue;
        const account = entity.accounts[0];
        render(
          <NoteLetter
            answer={answerFor(entity.id)}
            standing={account ? standingOf(entity, account) : "current"}
            words={englishWords}
          />,
          place,
        );
        const [hole] = faulty.exec(place.textContent) ?? [];
        const parts = place.querySelectorAll("h1, h2, p, dt, dd, li, footer");
        const isEmpty = [...parts].some((part) => !part.textContent.trim());
        const cited = place.querySelectorAll(".evidence > li").length;
        if (hole) faults.push(`${entity.id} shows "${hole}"`);
        if (isEmpty) faults.push(`${entity.id} has an empty part`);
        if (cited !== entity.evidence.length)
          faults.push(`${entity.id} drops evidence`);
      }
      render(null, place);
      expect(faults).toEqual([]);
      // Germany has 1,235 entities.
    },
    30_000,
  );

  test("says the whole of its sentence", () => {
    for (const entity of entities) {
      const { parentName } = answerFor(entity.id);
      const sentence = sentenceOf(entity, englishWords, {
        ...(parentName && { parentName }),
      });
      expect(sentence, entity.id).not.toMatch(/\$\d| ,|, \.|for ,/);
    }
  });
});

describe("the background note as shipped", () => {
  test("is whole, and cites every source and programme that it names", () => {
    const note = draw(
      <BackgroundNote
        {...sideFiles}
        sources={sources}
        names={{}}
        registry={registry}
        words={englishWords}
      />,
    );
    expect(note.textContent).not.toMatch(faulty);
    expect(note.querySelectorAll(".programmes > li")).toHaveLength(
      sideFiles.programmes.length,
    );
    for (const link of note.querySelectorAll(".marks a")) {
      const place = link.getAttribute("href")!.slice(1);
      expect(document.getElementById(place), place).not.toBeNull();
    }
  });
});
