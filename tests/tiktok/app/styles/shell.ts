import type { Rules } from "../class-names";

export const shell: Rules = {
  BaseBodyContainer: "display: flex; flex: 1; min-height: 100vh;",
  DivSideNavPlaceholderContainer: "width: 240px; flex-shrink: 0;",
  DivSideNavContainer:
    "position: fixed; inset-block: 0; width: 240px; display: flex; flex-direction: column; background: var(--page); border-inline-end: 1px solid var(--line); padding: 18px 14px 12px;",
  DivFixedContentContainer:
    "display: flex; flex-direction: column; gap: 16px; padding-bottom: 12px;",
  DivLogoWrapper:
    "padding-inline: 10px; font-size: 24px; letter-spacing: -.02em; & strong { font-weight: 800; }",
  StyledLinkLogo: "display: inline-block;",
  StyledTUXSearchButton:
    "width: 100%; display: flex; align-items: center; gap: 8px; border-radius: 20px; background: var(--panel); color: var(--ui-text-3); font-weight: 400;",
  DivScrollingContentContainer:
    "flex: 1; overflow-y: auto; display: flex; flex-direction: column;",
  DivMainNavContainer: "display: flex; flex-direction: column;",
  StyledTUXTooltip: "display: block;",
  StyledTUXNavButton:
    'width: 100%; background: transparent; padding: 8px 10px; font-size: 16px; & .TUXButton-content { justify-content: flex-start; gap: 10px; } &[aria-current="page"] { color: var(--accent); }',
  DivIconWithRedDotContainer: "display: flex;",
  SubMainNavContentContainer:
    "padding: 14px 10px; border-top: 1px solid var(--line); margin-top: 10px; & > .TUXButton { width: 100%; }",
  DivFooterContainer: "margin-top: auto; padding: 12px 10px 0;",
  SpanCopyright: "font-size: 12px; color: var(--ui-text-3);",
  "Main/homepage_hot": "flex: 1; min-width: 0;",
  "Main/video_detail": "flex: 1; min-width: 0;",
  "Main/others_homepage": "flex: 1; min-width: 0; padding: 32px 24px;",
  "Main/general_search": "flex: 1; min-width: 0; padding: 24px;",
  "Main/explore_page": "flex: 1; min-width: 0; padding: 24px;",
  "Main/discovery": "flex: 1; min-width: 0; padding: 24px;",
  "Main/challenge": "flex: 1; min-width: 0; padding: 32px 24px;",
  "Main/music": "flex: 1; min-width: 0; padding: 32px 24px;",
  "Main/inbox": "flex: 1; min-width: 0; padding: 24px;",
  "Main/live": "flex: 1; min-width: 0;",
  "Main/mobile": "flex: 1; min-width: 0;",
  "Main/reflow": "flex: 1; min-width: 0;",
  "Main/embed": "flex: 1; min-width: 0;",
  "Main/empty": "flex: 1; padding: 40px; color: var(--ui-text-3);",
  "Box/poster":
    "position: absolute; inset: 0; overflow: hidden; & > svg { width: 100%; height: 100%; object-fit: cover; }",
  SpanAvatarContainer:
    "display: inline-block; position: relative; overflow: hidden; border-radius: 50%; white-space: nowrap; text-align: center; vertical-align: middle; color: #fff;",
  ImgAvatar: "display: block; width: 100%; height: 100%; font-weight: 600;",
  StyledTUXText: "",
};
