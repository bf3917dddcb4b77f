import type { Entity } from "@/data/entity";
import type { MessageKey } from "@/utils/i18n";

type Media = NonNullable<Entity["media"]>;
type Answers = Record<Media["funding"]["value"], MessageKey>;

/** State Media Monitor's types, in words. */
export const mediaTypeWords: Record<Media["type"], MessageKey> = {
  SC: "mediaType_SC",
  CaPu: "mediaType_CaPu",
  CaPr: "mediaType_CaPr",
  ISFM: "mediaType_ISFM",
  ISF: "mediaType_ISF",
  ISM: "mediaType_ISM",
  IP: "mediaType_IP",
};

/** The three axes on which a medium is judged: the question, and the words for each answer. */
export const mediaAxes: readonly {
  readonly axis: "funding" | "governance" | "editorial";
  readonly name: MessageKey;
  readonly answers: Answers;
}[] = [
  {
    axis: "funding",
    name: "noteFunding",
    answers: {
      state: "axisFunding_state",
      mixed: "axisFunding_mixed",
      independent: "axisFunding_independent",
      unknown: "axisUnknown",
    },
  },
  {
    axis: "governance",
    name: "noteGovernance",
    answers: {
      state: "axisGovernance_state",
      mixed: "axisGovernance_mixed",
      independent: "axisGovernance_independent",
      unknown: "axisUnknown",
    },
  },
  {
    axis: "editorial",
    name: "noteEditorial",
    answers: {
      state: "axisEditorial_state",
      mixed: "axisEditorial_mixed",
      independent: "axisEditorial_independent",
      unknown: "axisUnknown",
    },
  },
];
