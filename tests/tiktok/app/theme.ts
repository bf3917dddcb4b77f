/** 2026-07: the desktop shell has no data-theme; scripts set it. */
export function applyTheme(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.dataset["tuxColorScheme"] = theme;
}
