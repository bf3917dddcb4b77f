/** Reset, colours by theme, and the design system's own classes. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { --ui-text-1: #161823; --ui-text-2: #4a4c56; --ui-text-3: #6b6d76; --ui-text-info-display: #2b5db9;
  --page: #fff; --panel: #f6f6f7; --line: #e4e4e7; --accent: #d3294f; color-scheme: light; }
html[data-theme="dark"] { --ui-text-1: #f1f1f2; --ui-text-2: #c9cacd; --ui-text-3: #9a9ba1; --ui-text-info-display: #8fbee9;
  --page: #121212; --panel: #1f1f20; --line: #303032; --accent: #e8496c; color-scheme: dark; }
[data-tux-color-scheme="dark"]:not(html) { --ui-text-1: #fff; --ui-text-2: #eee; --ui-text-3: rgba(255,255,255,.75);
  --ui-text-info-display: #cfe4ff; }
body { margin: 0; background: var(--page); color: var(--ui-text-1);
  font: 16px/1.4 "TikTokFont", Arial, "Helvetica Neue", "DejaVu Sans", sans-serif; }
a { color: inherit; text-decoration: none; }
h1, h2, h3, h4, p { margin: 0; font-size: inherit; font-weight: inherit; }
button { font: inherit; color: inherit; cursor: pointer; border: 0; background: none; padding: 0; }
svg { flex-shrink: 0; display: inline-block; vertical-align: middle; }
[hidden] { display: none !important; }
#app { min-height: 100vh; display: flex; flex-direction: column; }
.TUXText { margin: 0; line-height: 1.3; }
.TUXText--weight-medium { font-weight: 600; }
.TUXButton { border-radius: 8px; padding: 8px 16px; font-weight: 600; font-size: 15px; white-space: nowrap; }
.TUXButton--primary { background: var(--accent); color: #fff; }
.TUXButton--secondary { background: var(--panel); color: var(--ui-text-1); }
.TUXButton-content { display: flex; align-items: center; justify-content: center; gap: 8px; }
.TUXButton-iconContainer { display: flex; }
.TUXTabBar { display: flex; flex-direction: column; height: 100%; min-height: 0; }
.TUXTabBar-list { display: flex; justify-content: space-between; padding: 14px 20px; border-bottom: 1px solid var(--line); }
.TUXTabBar-item { font-weight: 600; }
.TUXTabBar-content { flex: 1; min-height: 0; outline: 0; }
`;
