import type { Rules } from "../class-names";

/** 2026-05: the mobile page. A link to the app covers the card; names and actions let the pointer through to it. */
export const mobile: Rules = {
  DivMobileBody: "min-height: 100vh; background: var(--page);",
  DivTopBanner:
    "display: flex; align-items: center; justify-content: space-between; padding: 10px 16px; font-size: 20px; & strong { font-weight: 800; }",
  DivVideoCard:
    "position: relative; width: 100%; height: 150vw; max-height: 80vh; overflow: hidden; display: flex;",
  DivTapableArea:
    "position: relative; flex: 1; width: 100%; overflow: hidden; display: flex; flex-direction: column; justify-content: flex-end; background: linear-gradient(transparent 55%, rgba(0,0,0,.6));",
  AnchorStreamingOneLink:
    "pointer-events: auto; position: absolute; inset: 0; width: 100%; height: 100%; z-index: 1;",
  DivBottomRow: "display: flex; align-items: flex-end; padding: 0 12px 16px;",
  SectionVideoInfo: "color: #fff; font-weight: 700; flex: 1; min-width: 0;",
  DivPointerEvent: "pointer-events: none; max-width: 100%; overflow: hidden;",
  DivUserName:
    "line-height: 20px; font-size: 17px; margin-bottom: 8.3px; color: #fff; font-weight: 800; cursor: pointer; overflow: hidden; text-overflow: ellipsis;",
  "SpanTagText/name": "font-weight: 600; color: #fff;",
  SpanTagText: "font-weight: 600; color: #fff;",
  SpanNormalText: "color: #fff;",
  H1LineWrapper: "display: flex;",
  ArticleLimitLine:
    "--line-height: 18px; line-height: var(--line-height); font-size: 15px; font-weight: 500; white-space: break-spaces; position: relative; max-height: calc(var(--line-height) * 4); overflow: hidden;",
  DivMusicInfo:
    "display: flex; align-items: center; gap: 4px; font-size: 14px; font-weight: 500; margin-top: 8px;",
  DivRightAreaPos: "margin-block-end: 24px;",
  DivOperaterArea:
    "display: flex; flex-direction: column; align-items: center; gap: 16px; color: #fff;",
  DivOperationItem:
    "width: 50px; gap: 2px; display: flex; flex-direction: column; align-items: center;",
  "SpanText/mobile": "font-weight: 600; font-size: 12px;",
  "DivAvatarContainer/mobile": "width: 48px; height: 58px; position: relative;",
  SpanFocusBtn:
    "position: absolute; inset-block-end: 0; inset-inline-start: 14px; width: 20px; height: 20px; border-radius: 50%; background: var(--accent); text-align: center; line-height: 20px;",
  DivSlides:
    "height: 100vh; overflow-y: scroll; scroll-snap-type: y mandatory; scrollbar-width: none;",
  DivSlide:
    "height: 100vh; scroll-snap-align: start; & > div { height: 100vh; max-height: none; }",
  DivMobileGrid:
    "display: grid; grid-template-columns: repeat(3, 1fr); gap: 2px;",
  DivMobileItem: "position: relative;",
  DivMobileCover: "position: relative; aspect-ratio: 3 / 4; overflow: hidden;",
  SpanMobileCount:
    "position: absolute; inset-block-end: 6px; inset-inline-start: 8px; color: #fff; font-size: 13px; font-weight: 600; display: flex; align-items: center; gap: 4px;",
  H1MobileTitle:
    "font-size: 18px; font-weight: 700; padding: 8px 16px; & svg { margin-inline-start: 6px; }",
  H2MobileNickname: "font-size: 20px; font-weight: 700; margin-top: 10px;",
  DivMobileProfile:
    "display: flex; flex-direction: column; align-items: center; padding: 12px 0 20px;",
};
