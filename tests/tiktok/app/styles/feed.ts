import type { Rules } from "../class-names";

export const feed: Rules = {
  DivContentContainer: "display: flex; height: 100vh; overflow: hidden;",
  DivLeftContainer: "flex: 1; min-width: 0; position: relative; height: 100vh;",
  DivColumnListContainer:
    "height: 100vh; overflow-y: scroll; scroll-snap-type: y mandatory; scrollbar-width: none;",
  ArticleItemContainer:
    "height: 100vh; padding: 16px 0; display: flex; justify-content: center; scroll-snap-align: start; scroll-snap-stop: always;",
  DivContentFlexLayout:
    "display: flex; align-items: flex-end; justify-content: center; gap: 16px; height: 100%;",
  SectionMediaCardContainer:
    "height: 100%; aspect-ratio: 9 / 16; position: relative; border-radius: 16px; overflow: hidden; outline: 0;",
  "BasePlayerContainer+DivVideoPlayerContainer":
    "position: absolute; inset: 0;",
  "DivContainer/player": "position: absolute; inset: 0; overflow: hidden;",
  DivMediaCardOverlay:
    "position: absolute; inset: 0; display: flex; flex-direction: column; justify-content: space-between;",
  DivMediaCardOverlayTop: "display: flex; padding: 12px;",
  DivMediaCardOverlayBottom:
    "display: flex; align-items: flex-end; color: #fff; background: linear-gradient(transparent, rgba(0,0,0,.62));",
  DivOverlayBottomContent:
    "flex: 1; min-width: 0; padding: 48px 16px 12px; display: flex; flex-direction: column; gap: 4px;",
  DivCreatorInfoContainer:
    "display: flex; flex-direction: row; align-items: center; gap: 4px; & a { min-width: 0; }",
  DivMediaCardDescriptionContainer: "display: flex;",
  DivMultilineTextContainer: "flex: 1; min-width: 0;",
  DivMultilineText: "max-height: 40px; overflow: hidden;",
  DivDescriptionContentContainer:
    "font-size: 14px; line-height: 20px; & a { font-weight: 600; }",
  DivPhotoDots:
    "position: absolute; inset-block-start: 14px; inset-inline: 0; text-align: center; font-size: 9px; color: #fff; z-index: 1;",
  SectionActionBarContainer:
    "display: flex; flex-direction: column; align-items: center; gap: 10px; padding-bottom: 8px;",
  DivAvatarActionItemContainer:
    "position: relative; margin-bottom: 16px; & > button { position: absolute; inset-block-end: -11px; inset-inline-start: 12px; width: 24px; height: 24px; padding: 0; border-radius: 50%; line-height: 1; }",
  AvatarLink: "display: block;",
  "DivContainer/avatar":
    "position: relative; display: flex; align-items: center; justify-content: center;",
  "DivAvatarWrapper/feed": "display: flex;",
  ButtonActionItem:
    "display: flex; flex-direction: column; align-items: center; gap: 4px;",
  SpanIconWrapper:
    "width: 46px; height: 46px; border-radius: 50%; background: var(--panel); display: flex; align-items: center; justify-content: center;",
  "StrongText/action":
    "font-size: 12px; font-weight: 600; color: var(--ui-text-2);",
  MusicCoverDisc:
    "width: 42px; height: 42px; border-radius: 50%; background: #2b2c33; color: #fff; display: flex; align-items: center; justify-content: center;",
  AsideOneColumnSidebar:
    "position: absolute; inset-inline-end: 20px; inset-block-start: 50%;",
  DivFeedNavigationContainer:
    "display: flex; flex-direction: column; gap: 14px; transform: translateY(-50%); & button { width: 46px; height: 46px; padding: 0; border-radius: 50%; background: var(--panel); color: var(--ui-text-3); display: flex; align-items: center; justify-content: center; }",
};
