import { describe, expect, test } from "vitest";
import { isNameInHandle } from "@/utils/desk/name-in-handle";
import { refusalOf } from "@/utils/desk/refuse";

/** Mistakes that sources made, one or more of each class. */
const mistakes = [
  [
    "MS4wLjABAAAASonqW9AAJrQJEqO2X5AW7RPRWe-Xofil3_ismHmHIg-_IxqJi5wTpc29D4AFKVod",
    "CCTV News",
    "platform-id",
  ],
  ["mavoiecompte_?lang=en", "Pierre-Alain Raphan", "not-a-handle"],
  ["sportschau-de", "Sportschau", "not-a-handle"],
  ["emeline.kbidi?lang=id", "Émeline K/Bidi", "not-a-handle"],
  [
    "halmstaduniversity",
    "Halmstad University College",
    "education-or-research",
  ],
  [
    "accadishochschule",
    "accadis Hochschule Bad Homburg - University of Applied Sciences",
    "education-or-research",
  ],
  [
    "tu_berlin",
    "Technische Universität Berlin (TU Berlin)",
    "education-or-research",
  ],
  [
    "fraunhofer.ikts",
    "Fraunhofer-Institut für Keramische Technologien und Systeme IKTS",
    "education-or-research",
  ],
  [
    "mpfneuro",
    "Max Planck Florida Institute for Neuroscience (MPFI)",
    "education-or-research",
  ],
  [
    "ifo.institut",
    "ifo Institut - Leibniz-Institut für Wirtschaftsforschung",
    "education-or-research",
  ],
  ["thehertieschool", "Hertie School of Governance", "education-or-research"],
  ["hamburgmediaschool", "Hamburg Media School (HMS)", "education-or-research"],
  [
    "polizei.nds.karriere",
    "Polizeiakademie Niedersachsen",
    "education-or-research",
  ],
  ["boellstiftung", "Heinrich-Böll-Stiftung e. V.", "education-or-research"],
  [
    "franckeschestiftungen",
    "Franckesche Stiftungen zu Halle",
    "education-or-research",
  ],
  [
    "mfnberlin",
    "Museum für Naturkunde - Leibniz-Institut",
    "education-or-research",
  ],
  ["pvv_clips", "PVV (Unofficial)", "unofficial"],
  ["pvvfanpagina", "PVV", "unofficial"],
  ["prabowopresidengemoy", "supporter account", "unofficial"],
  ["telesurclips", "teleSUR", "unofficial"],
  ["parlamentmlodychrp", "Youth Parliament of Poland", "simulation"],
  ["gov_pan", "Gobierno del Reino del Pan", "simulation"],
  ["alcaldiasa", "unclear", "not-named"],
  ["gouvernement", "unclear (French government?)", "not-named"],
  ["ministeriosalud", "a ministry of health", "not-named"],
] as const;

describe("refusalOf", () => {
  test.each(mistakes)("refuses @%s of %s: %s", (handle, name, reason) => {
    expect(refusalOf({ handle, name })?.reason).toBe(reason);
  });

  test("refuses whom the source itself calls an influencer, and private media", () => {
    expect(
      refusalOf({
        handle: "daddypns",
        name: "Daddy PNS",
        category: "influencer",
      })?.reason,
    ).toBe("private-person");
    expect(
      refusalOf({
        handle: "bnn.de",
        name: "Badische Neueste Nachrichten",
        category: "privat",
      })?.reason,
    ).toBe("private-media");
  });

  test.each([
    ["schulbehoerde", "Behörde für Schule und Berufsbildung"],
    ["bundeswehrkarriere", "Bundeswehr"],
    ["warheritage", "War Heritage Institute"],
    ["waskostetdiewelt_", "Was kostet die Welt?"],
    ["the...optimist", "The Optimist!"],
  ])("lets pass @%s of %s", (handle, name) => {
    expect(refusalOf({ handle, name })).toBeUndefined();
  });

  // Known limits: nothing in these rows tells that they are wrong; only a person or a second source can.
  test.each([
    ["france.inter", "RFI Monde - Radio France Internationale"],
    ["nasa", "NASA"],
    ["partaigerindra", "Gerindra party"],
    ["alcaldia_elalto", "El Alto town hall"],
    ["abcnews", "ABC News (US)"],
  ])("cannot see by rule that @%s is not %s", (handle, name) => {
    expect(refusalOf({ handle, name })).toBeUndefined();
  });
});

describe("isNameInHandle", () => {
  test.each([
    ["Adis Ahmetović", "adis.93", true],
    ["Beate Meißner", "die_meissner", true],
    ["Gökhan Özdemir", "oezdemir_mdb", true],
    ["Marine Le Pen", "mlp.officiel", true],
    ["Leonhard, Melanie", "anjes.tjarks", false],
    ["Stefan Marzischewski", "afdgifhorn", false],
    ["Michael Kießling", "mk85930", false],
  ])("%s, @%s: %s", (name, handle, expected) => {
    expect(isNameInHandle(name, handle)).toBe(expected);
  });
});
