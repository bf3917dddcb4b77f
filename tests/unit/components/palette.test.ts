import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Inks by rule and scheme, read from the style sheet. */
const sheet = readFileSync("components/palette.css", "utf8");
const groups = ["government", "media", "international", "individuals"];
const palettes = [...sheet.matchAll(/([^{}]+)\{([^}]*)\}/g)].map(
  ([, selector, rules]) => {
    const of = (name: string, scheme: number) =>
      new RegExp(`--letterhead-${name}: light-dark\\(([^,]+), ([^)]+)\\)`)
        .exec(rules!)
        ?.[scheme + 1]?.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
    return {
      name: /--(wide|ink|contrast)/.exec(selector!)?.[1] ?? "standard",
      schemes: [0, 1].map((scheme) => ({
        inks: groups.map((group) => of("one", scheme) ?? of(group, scheme)!),
        ground: of("ground", scheme) ?? ["#f4f5f7", "#24262b"][scheme]!,
      })),
    };
  },
);

const linear = (color: string) =>
  [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
const luminance = (color: string) => {
  const [red, green, blue] = linear(color);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (first: string, second: string) => {
  const [dark, light] = [luminance(first), luminance(second)].sort(
    (a, b) => a - b,
  );
  return (light! + 0.05) / (dark! + 0.05);
};

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const sights: Record<string, number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
    -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182,
    0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733,
    0.691367, 0.3039,
  ],
};

/** A colour in OKLab (Ottosson 2020) as somebody with this sight sees it. */
function seen(color: string, sight: number[]): number[] {
  const rgb = linear(color);
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, part, at) => sum + part * sight[row + at]!, 0),
      ),
    ),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: string, b: string, sight: number[]) =>
  Math.hypot(...seen(a, sight).map((part, at) => part - seen(b, sight)[at]!));

/** Five times what two colours side by side need to be told apart (0.02 in OKLab). */
const least = 0.1;

describe.each(palettes)("palette $name", ({ name, schemes }) => {
  test.each(schemes)(
    "on $ground, each ink can be read: 4.5 to 1",
    ({ inks, ground }) => {
      for (const ink of inks)
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  // With one ink for all groups, colour says nothing, so nothing can be lost.
  test
    .runIf(name === "standard" || name === "wide")
    .each(
      schemes.flatMap(({ inks, ground }) =>
        Object.keys(sights).map((sight) => ({ inks, ground, sight })),
      ),
    )("on $ground, $sight tells the groups apart", ({ inks, sight }) => {
    for (const [at, ink] of inks.entries())
      for (const other of inks.slice(at + 1))
        expect(
          distance(ink, other, sights[sight]!),
          `${ink} ${other}`,
        ).toBeGreaterThanOrEqual(least);
  });
});
