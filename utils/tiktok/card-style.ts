/** The card's own style; it lives in a shadow root, so the page's rules do not reach it. */
export const cardStyle = `
:host { all: initial; }
.card {
  --ink: #161823; --quiet: #565964; --ground: #fff; --edge: #d6d8dd; --link: #1f4f9a;
  position: fixed; inset: auto; margin: 0; box-sizing: border-box;
  inline-size: min(360px, calc(100vw - 16px)); max-block-size: min(80vh, 560px); overflow: auto;
  padding: 16px; border: 1px solid var(--edge); border-radius: 12px;
  background: var(--ground); color: var(--ink); color-scheme: light;
  box-shadow: 0 8px 28px rgb(0 0 0 / 24%);
  font: 400 15px/1.45 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
}
.card.large { font-size: 17.5px; } .card.largest { font-size: 20.5px; }
.card.dark { --ink: #f1f1f3; --quiet: #b4b6be; --ground: #1d1f24; --edge: #43464f; --link: #a9c7ff; color-scheme: dark; }
.card.contrast { --quiet: var(--ink); --edge: var(--ink); --link: var(--ink); }
header { display: flex; gap: 8px; align-items: center; color: var(--quiet); font-size: .87em; padding-inline-end: 28px; }
svg { inline-size: 18px; block-size: 18px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
h2 { margin: 8px 0 2px; font-size: 1.27em; line-height: 1.25; }
.handle { margin: 0; color: var(--quiet); font-size: .87em; }
p { margin: 10px 0 0; }
h3 { margin: 14px 0 0; font-size: .87em; color: var(--quiet); font-weight: 600; }
h3 + p { margin-block-start: 2px; }
button { font: inherit; color: inherit; cursor: pointer; }
.close { position: absolute; inset-block-start: 10px; inset-inline-end: 10px; inline-size: 28px; block-size: 28px; padding: 0; border: 0; border-radius: 14px; background: transparent; }
.own { padding-inline-start: 10px; border-inline-start: 3px solid var(--edge); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block-start: 14px; font-size: .93em; }
.actions button { min-block-size: 32px; padding: 4px 10px; border: 1px solid var(--edge); border-radius: 8px; background: transparent; color: var(--link); font-weight: 600; }
.actions .cardNote { border-color: var(--link); }
button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
button:focus-visible, .card:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
footer { margin-block-start: 12px; color: var(--quiet); font-size: .8em; }
@media (forced-colors: active) { .card { border-color: CanvasText; } .close { border: 1px solid ButtonText; } }
`;
