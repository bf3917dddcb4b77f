import type { Segment } from "../content/posts";
import { c } from "./class-names";
import { el, set } from "./dom";
import type { Child } from "./dom";
import { state } from "./state";

interface TextLook {
  size: number;
  color?: string;
  medium?: boolean;
  style?: string;
}

/** A text component of the design system, with its inline style and its odd `letter-spacing` attribute. */
export function text<Tag extends "p" | "span">(
  tag: Tag,
  { size, color = "inherit", medium = false, style = "" }: TextLook,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const weight = medium
    ? "TUXText TUXText--tiktok-sans TUXText--weight-medium"
    : "TUXText TUXText--tiktok-sans";
  return el(
    tag,
    {
      class: c("StyledTUXText", weight),
      "letter-spacing": "0.0938",
      style: `color: ${color}; font-size: ${size}px; ${style}`.trim(),
    },
    ...children,
  );
}

export function button(
  label: string,
  kind: "primary" | "secondary",
  attributes: { e2e?: string; label?: string } = {},
): HTMLButtonElement {
  return el(
    "button",
    {
      class: `TUXButton TUXButton--default TUXButton--medium TUXButton--${kind}`,
      type: "button",
      e2e: attributes.e2e,
      "aria-label": attributes.label,
    },
    el(
      "div",
      { class: "TUXButton-content" },
      el("div", { class: "TUXButton-label" }, label),
    ),
  );
}

function link(
  href: string,
  shown: string,
  kind: "feed" | "card",
): HTMLAnchorElement {
  if (state.parameters.format === "2022") {
    // 2022: a bare anchor around a strong.
    return el("a", { href }, el("strong", { class: c("StrongText") }, shown));
  }
  const feed = kind === "feed";
  const label = feed
    ? text(
        "p",
        {
          size: 14,
          medium: true,
          color: "var(--ui-text-info-display)",
          style: "display: inline;",
        },
        shown,
      )
    : el(
        "strong",
        { class: c("StrongText"), color: "rgba(43, 93, 185, 1)" },
        shown,
      );
  return el(
    "a",
    {
      class: feed
        ? "link-a11y-focus"
        : c("StyledCommonLink", "link-a11y-focus"),
      e2e: "search-common-link",
      target: "_self",
      "aria-label": `Watch more videos of ${shown}`,
      href,
    },
    label,
  );
}

/** Caption text with its hashtag and mention links; the mention's text is not always the handle (2025-09). */
export function segments(
  list: readonly Segment[],
  kind: "feed" | "card" = "feed",
): Node[] {
  return list.map((segment, index) => {
    if ("tag" in segment)
      return link(`/tag/${segment.tag}`, `#${segment.tag}`, kind);
    if ("mention" in segment)
      return link(`/@${segment.mention.handle}`, segment.shown, kind);
    if (state.parameters.format === "2022")
      return el("span", { class: c("SpanText") }, segment.text);
    if (kind === "card")
      return el(
        "span",
        { e2e: "new-desc-span", style: "font-weight: 400;" },
        segment.text,
      );
    const span = text(
      "span",
      { size: 14, style: "display: inline-block; white-space: pre-wrap;" },
      segment.text,
    );
    set(span, "data-e2e", `desc-span-0_${index - 1}`);
    return span;
  });
}
