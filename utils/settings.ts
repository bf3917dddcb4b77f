import * as z from "zod/mini";
import {
  badgeForms,
  kindForms,
  looks,
  palettes,
  textSizes,
  type KindForm,
} from "@/data/choices";
import { canonicalHandlePattern } from "@/data/handle";
import { kindIds, kindOf, type KindId } from "@/data/kinds";
import { languageChoices } from "@/data/languages";
import { isPlain } from "./plain-text";

/** Raise with a migration below whenever the shape changes. */
export const settingsVersion = 1;

const plain = (longest: number) =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(longest),
      z.refine(isPlain, "the text holds control characters"),
    );

/** The longest own words, which stand on a badge, and the longest own note. */
export const longest = { words: 40, note: 500 } as const;

const accountSchema = z.strictObject({
  isHidden: z.optional(z.literal(true)),
  words: z.optional(plain(longest.words)),
  note: z.optional(plain(longest.note)),
});

const shape = {
  isOn: z.boolean(),
  form: z.enum(badgeForms),
  look: z.enum(looks),
  palette: z.enum(palettes),
  textSize: z.enum(textSizes),
  language: z.enum(languageChoices),
  isCounting: z.boolean(),
  /** Only kinds that were chosen; the others follow data/kinds.ts. */
  kinds: z.partialRecord(z.enum(kindIds), z.enum(kindForms)),
  accounts: z.record(
    z.string().check(z.regex(canonicalHandlePattern)),
    accountSchema,
  ),
};

export const settingsSchema = z.strictObject({
  version: z.literal(settingsVersion),
  ...shape,
});

export type Settings = z.infer<typeof settingsSchema>;
export type AccountChoice = z.infer<typeof accountSchema>;
export type SettingName = keyof typeof shape;
export const settingNames = Object.keys(shape) as SettingName[];

export const defaultSettings: Settings = {
  version: settingsVersion,
  isOn: true,
  form: badgeForms[0],
  look: looks[0],
  palette: palettes[0],
  textSize: textSizes[0],
  language: languageChoices[0],
  isCounting: true,
  kinds: {},
  accounts: {},
};

type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** The first leads from version 1 to 2, and so on. */
const migrations: readonly Migration[] = [];

export type ReadSettings =
  | { ok: true; value: Settings }
  /** `future`: made by a newer Letterhead; `detail` says which part broke the rules. */
  | { ok: false; reason: "future" | "damaged"; detail: string };

/** Reads settings of any version up to this one; what is stored from nowhere is the default. */
export function openSettings(
  stored: unknown,
  steps = migrations,
  version: number = settingsVersion,
): ReadSettings {
  if (stored === undefined) return { ok: true, value: defaultSettings };
  const given = Object(stored) as Record<string, unknown>;
  const from = given.version;
  if (typeof from !== "number" || !Number.isInteger(from) || from < 1)
    return { ok: false, reason: "damaged", detail: "version" };
  if (from > version)
    return { ok: false, reason: "future", detail: String(from) };
  const migrated = steps
    .slice(from - 1)
    .reduce((old, step) => step(old), given);
  const parsed = settingsSchema.safeParse(migrated);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    reason: "damaged",
    detail: issue?.path.map(String).join(".") || "file",
  };
}

/** How badges of a kind stand, as chosen or as the kind's own default. */
export function kindFormOf(
  { kinds }: Pick<Settings, "kinds">,
  kind: KindId,
): KindForm {
  return kinds[kind] ?? (kindOf(kind).isShownByDefault ? "show" : "hide");
}

/** Settings with what an organisation's policy sets; a part of the policy that is not valid sets nothing. */
export function applyPolicy(
  settings: Settings,
  policy: Readonly<Record<string, unknown>>,
): { settings: Settings; locked: readonly SettingName[] } {
  const applied = { ...settings };
  const locked: SettingName[] = [];
  for (const name of settingNames) {
    const parsed = shape[name].safeParse(policy[name]);
    if (!parsed.success) continue;
    const value =
      name === "kinds" || name === "accounts"
        ? { ...settings[name], ...(parsed.data as object) }
        : parsed.data;
    Object.assign(applied, { [name]: value });
    locked.push(name);
  }
  return { settings: applied, locked };
}
