import { mediaTypes, type Entity } from "./entity.ts";

type Media = NonNullable<Entity["media"]>;
type MediaType = Media["type"];
type Axes = Record<
  "funding" | "governance" | "editorial",
  Media["funding"]["value"]
>;

/**
 * State Media Monitor's seven types as answers on its three axes: does the state predominantly pay, does it own or
 * govern, does it control what is published. A captured private outlet may be paid by the state or not.
 */
const answers: Record<MediaType, Axes> = {
  SC: { funding: "state", governance: "state", editorial: "state" },
  CaPu: { funding: "independent", governance: "state", editorial: "state" },
  CaPr: { funding: "unknown", governance: "independent", editorial: "state" },
  ISFM: { funding: "state", governance: "state", editorial: "independent" },
  ISF: {
    funding: "state",
    governance: "independent",
    editorial: "independent",
  },
  ISM: {
    funding: "independent",
    governance: "state",
    editorial: "independent",
  },
  IP: {
    funding: "independent",
    governance: "independent",
    editorial: "independent",
  },
};

/** The type that follows from the three axes; none where they leave it open. */
export function mediaTypeOf(axes: Axes): MediaType | undefined {
  if (axes.governance === "independent" && axes.editorial === "state")
    return "CaPr";
  return mediaTypes.find((type) =>
    (["funding", "governance", "editorial"] as const).every(
      (axis) => answers[type][axis] === axes[axis],
    ),
  );
}
