import type { Account } from "../cast";
import { at, hash } from "../content/seed";
import { c } from "./class-names";
import { el, svg } from "./dom";

const shapes = [
  '<circle cx="72" cy="34" r="13" opacity=".85"/><path d="M0 118 30 74l26 34 20-24 24 34v60H0z" opacity=".35"/><path d="M0 140 44 100l56 48v30H0z" opacity=".45"/>',
  '<path d="M0 120q25-14 50 0t50 0v58H0z" opacity=".3"/><path d="M0 138q25-14 50 0t50 0v40H0z" opacity=".4"/><circle cx="30" cy="42" r="9" opacity=".8"/>',
  '<path d="M8 178V86h18v92zM30 178V62h22v116zM56 178V98h14v80zM74 178V74h18v104z" opacity=".35"/><circle cx="80" cy="30" r="8" opacity=".7"/>',
  '<path d="M46 40v74H14zM52 52v62h32z" opacity=".5"/><path d="M10 120h80l-12 20H24z" opacity=".6"/><path d="M0 146q25-12 50 0t50 0v32H0z" opacity=".35"/>',
  '<circle cx="24" cy="120" r="22" opacity=".3"/><circle cx="60" cy="108" r="30" opacity=".25"/><path d="M22 120h4v58h-4zM58 108h4v70h-4z" opacity=".5"/>',
];

/** What stands in for a video or photo: a gradient with a few simple shapes. */
export function poster(seed: string): HTMLDivElement {
  const value = hash(seed);
  const hue = value % 360;
  const background = `linear-gradient(160deg, hsl(${hue} 45% 62%), hsl(${(hue + 40) % 360} 42% 32%))`;
  return el(
    "div",
    {
      class: c("Box/poster"),
      style: `background: ${background}; color: hsl(${(hue + 20) % 360} 70% 88%);`,
    },
    svg(at(shapes, value >> 3), "0 0 100 178"),
  );
}

/** A coloured circle with initials, in the nesting that TikTok gives an avatar image. */
export function avatar(account: Account, size: number): HTMLSpanElement {
  const hue = hash(account.handle) % 360;
  const [initials = ""] =
    account.nickname.toUpperCase().match(/[\p{L}\p{N}]/u) ?? [];
  return el(
    "span",
    {
      class: c("SpanAvatarContainer"),
      shape: "circle",
      e2e: "",
      style: `flex-shrink: 0; width: ${size}px; height: ${size}px;`,
    },
    el(
      "span",
      {
        class: c("ImgAvatar"),
        role: "img",
        style: `background: hsl(${hue} 42% 48%); font-size: ${Math.round(size * 0.42)}px; line-height: ${size}px;`,
      },
      initials || "·",
    ),
  );
}

const check =
  '<circle cx="24" cy="24" r="24" fill="#20a5c9"/><path d="m13 25 8 8 15-17" fill="none" stroke="#fff" stroke-width="5"/>';

/** The mark that an account is verified. */
export function verifiedMark(): SVGSVGElement {
  return svg(check, "0 0 48 48", "14");
}

const icons = {
  home: '<path d="M24 5 4 22h6v20h11V30h6v12h11V22h6z"/>',
  compass:
    '<circle cx="24" cy="24" r="19" fill="none" stroke="currentColor" stroke-width="4"/><path d="m32 16-5 11-11 5 5-11z"/>',
  people:
    '<circle cx="18" cy="16" r="8"/><path d="M3 42c0-9 7-15 15-15s15 6 15 15z"/><circle cx="35" cy="19" r="6"/><path d="M35 28c6 0 10 4 10 11h-9c0-4-1-7-4-10z"/>',
  live: '<rect x="4" y="12" width="28" height="24" rx="5"/><path d="m34 21 10-6v18l-10-6z"/>',
  bell: '<path d="M24 4c-9 0-14 6-14 15v9l-4 7h36l-4-7v-9c0-9-5-15-14-15zM19 38a5 5 0 0 0 10 0z"/>',
  plus: '<rect x="5" y="5" width="38" height="38" rx="9" fill="none" stroke="currentColor" stroke-width="4"/><path d="M22 15h4v18h-4zM15 22h18v4H15z"/>',
  person:
    '<circle cx="24" cy="16" r="10"/><path d="M5 44c0-11 8-17 19-17s19 6 19 17z"/>',
  search:
    '<circle cx="21" cy="21" r="14" fill="none" stroke="currentColor" stroke-width="5"/><path d="m31 34 3-3 11 11-3 3z"/>',
  heart:
    '<path d="M24 43C12 34 4 26 4 17 4 10 9 6 14.500 6c4 0 7.500 2 9.500 6 2-4 5.500-6 9.500-6C39 6 44 10 44 17c0 9-8 17-20 26z"/>',
  bubble:
    '<path d="M24 5C12 5 3 12 3 22c0 6 3 11 9 14v8l9-6h3c12 0 21-7 21-16S36 5 24 5z"/>',
  bookmark: '<path d="M11 4h26v40L24 34 11 44z"/>',
  share: '<path d="M28 7 46 23 28 39v-9C16 30 8 33 3 41c1-14 10-23 25-25z"/>',
  play: '<path d="M12 6v36l28-18z" fill="none" stroke="currentColor" stroke-width="4"/>',
  more: '<circle cx="10" cy="24" r="4"/><circle cx="24" cy="24" r="4"/><circle cx="38" cy="24" r="4"/>',
  up: '<path d="m10 31 14-14 14 14" fill="none" stroke="currentColor" stroke-width="6"/>',
  down: '<path d="m10 17 14 14 14-14" fill="none" stroke="currentColor" stroke-width="6"/>',
  note: '<path d="M18 34V8l22-4v26a6 6 0 1 1-4-5V14l-14 3v17a6 6 0 1 1-4-5z"/>',
} as const;

export type IconName = keyof typeof icons;

export function icon(name: IconName, size = "24"): SVGSVGElement {
  return svg(icons[name], "0 0 48 48", size);
}
