import type { Rules } from "../class-names";

export const profile: Rules = {
  "DivShareLayoutBase+StyledShareLayoutV2":
    "max-width: 1180px; margin-inline: auto;",
  DivShareLayoutContentV2: "",
  "DivShareLayoutHeader+StyledDivShareLayoutHeaderV2+CreatorPageHeader":
    "display: flex; gap: 32px; align-items: center; margin-bottom: 28px;",
  "DivContainer/user-avatar": "position: relative; display: flex;",
  "DivShareTitleContainer+CreatorPageHeaderShareContainer":
    "flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 16px;",
  DivUserIdentifierWrapper:
    "display: flex; align-items: center; gap: 12px; min-width: 0;",
  DivUserTextWrapper:
    "display: flex; align-items: center; gap: 8px; min-width: 0;",
  H1ShareTitle:
    "font-size: 24px; line-height: 30px; font-weight: 700; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;",
  H2ShareSubTitle:
    "font-size: 18px; line-height: 24px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;",
  DivShareTitleContainer:
    "display: flex; flex-direction: column; align-items: flex-start; gap: 4px;",
  H2ShareTitle:
    "font-size: 32px; line-height: 38px; font-weight: 700; overflow: hidden; text-overflow: ellipsis; max-width: 450px; white-space: nowrap;",
  H1ShareSubTitle:
    "font-size: 18px; line-height: 25px; font-weight: 600; margin-bottom: 10px;",
  DivButtonPanelWrapper: "display: flex; gap: 12px;",
  CreatorPageHeaderTextContainer:
    "display: flex; flex-direction: column; gap: 8px;",
  H3CountInfos: "display: flex; gap: 20px;",
  DivNumber:
    "display: flex; gap: 6px; align-items: baseline; & strong { font-weight: 700; font-size: 18px; }",
  SpanUnit: "color: var(--ui-text-3);",
  H2ShareDesc: "color: var(--ui-text-1);",
  DivSuggestedWrapper:
    "margin-bottom: 28px; display: flex; flex-direction: column; gap: 12px;",
  DivUserCardListContainer: "display: flex; gap: 12px; overflow-x: auto;",
  DivUserCard:
    "width: 168px; flex-shrink: 0; padding: 16px 12px; border: 1px solid var(--line); border-radius: 12px; display: flex; flex-direction: column; align-items: center; gap: 10px; & > button { width: 100%; }",
  DivUserCardTitle:
    "display: flex; align-items: center; justify-content: center; gap: 4px; max-width: 100%;",
  DivShareLayoutMain: "min-width: 0;",
  DivFeedTabWrapper:
    "border-bottom: 1px solid var(--line); margin-bottom: 16px;",
  DivVideoFeedTab: "display: flex; gap: 28px;",
  PPost:
    'padding: 10px 4px; font-weight: 600; color: var(--ui-text-3); &[aria-selected="true"] { color: var(--ui-text-1); box-shadow: inset 0 -2px var(--ui-text-1); }',
  PRepost:
    'padding: 10px 4px; font-weight: 600; color: var(--ui-text-3); &[aria-selected="true"] { color: var(--ui-text-1); box-shadow: inset 0 -2px var(--ui-text-1); }',
};
