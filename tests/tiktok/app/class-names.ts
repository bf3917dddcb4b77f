import { hash } from "../content/seed";
import { state } from "./state";

/** Build hashes seen in class names: 2025-09 to 11, 2025-12 to 2026-07, and the mobile app of 2026-05. */
const builds = {
  "2025": "5e6d46e3",
  "2026": "7937d88b",
  mobile: "65fdda1d",
} as const;

function short(text: string): string {
  return hash(text).toString(36).padStart(6, "0").slice(-6);
}

/** `DivContainer+StyledDivContainer/wide` → the parts of the class; what follows the slash only tells rules apart. */
function parts(name: string): string[] {
  return name.replace(/\/.*$/, "").split("+");
}

function generatedClass(name: string): string {
  const { format, layout, detail } = state.parameters;
  const id = short(`${format}${name}`);
  if (format === "2022") return `tiktok-${id}-${parts(name).join("-")}`;
  // The browse page is older than the build hash in class names (2025-06).
  if (detail === "browse") return `css-${id}-${parts(name).join("-")}`;
  const build = layout === "mobile" ? builds.mobile : builds[format];
  return `css-${id}-${parts(name)
    .map((part) => `${build}--${part}`)
    .join("-")}`;
}

/** The class attribute of a styled component, in the format of the time. */
export function c(name: string, extra = ""): string {
  const component = `e1${short(parts(name).join())}${hash(name) % 10}`;
  return [extra, generatedClass(name), component].filter(Boolean).join(" ");
}

/** CSS rules by component name; nested rules use `&`. */
export type Rules = Record<string, string>;

export function styleText(rules: Rules): string {
  return Object.entries(rules)
    .map(([name, body]) => `.${generatedClass(name)}{${body}}`)
    .join("\n");
}
