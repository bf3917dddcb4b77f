import type { Rules } from "../class-names";

const oneLine =
  "overflow: hidden; text-overflow: ellipsis; white-space: nowrap;";

export const grids: Rules = {
  DivThreeColumnContainer: "",
  "DivThreeColumnContainer/search": "",
  DivVideoFeedV2:
    "display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 20px 14px;",
  "DivVideoFeed/search":
    "display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 24px 16px;",
  DivItemContainerV2: "min-width: 0;",
  "DivContainer+StyledDivContainerV2":
    "border-radius: 8px; overflow: hidden; position: relative; outline: 0;",
  DivWrapper: "position: absolute; inset: 0;",
  AVideoContainer: "display: block; width: 100%; height: 100%;",
  DivPlayerContainer: "position: relative; width: 100%; height: 100%;",
  DivCardFooter:
    "position: absolute; inset-inline: 0; inset-block-end: 0; display: flex; align-items: center; gap: 4px; padding: 24px 12px 10px; color: #fff; background: linear-gradient(transparent, rgba(0,0,0,.5));",
  StrongVideoCount: "font-size: 14px; font-weight: 600;",
  DivVideoSearchCardDesc: "padding-top: 8px;",
  DivCardBottomInfo: "",
  DivMetaCaptionLine:
    "font-size: 15px; line-height: 20px; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;",
  StyledCommonLink: "color: var(--ui-text-info-display);",
  StrongText: "font-weight: 600;",
  // A third child lands in the middle of this row.
  DivPlayLine:
    "display: flex; align-items: center; justify-content: space-between; margin-top: 6px; & > a { min-width: 0; }",
  DivUserInfo: "display: flex; align-items: center; gap: 8px; min-width: 0;",
  PUniqueId: `font-size: 14px; line-height: 18px; color: var(--ui-text-2); max-width: 130px; ${oneLine}`,
  DivTimeTag: "font-size: 13px; color: var(--ui-text-3); white-space: nowrap;",
  DivPlayIcon: "font-size: 13px; color: var(--ui-text-3);",
  DivVideoExploreCardDesc: "padding-top: 6px;",
  "DivCardBottomInfo/explore": "",
  "DivPlayLine/explore":
    "display: flex; align-items: center; justify-content: space-between; gap: 8px;",
  "DivUserInfo/explore":
    "display: flex; align-items: center; gap: 6px; min-width: 0; flex: 1;",
  "PUniqueId/explore": `font-size: 14px; line-height: 20px; color: var(--ui-text-2); ${oneLine}`,
  DivExploreCardText:
    "display: flex; color: var(--ui-text-3); font-size: 13px;",
  DivIconText: "display: flex; align-items: center; gap: 4px;",
  DivExploreBody: "",
  DivCategoryList:
    "display: flex; gap: 10px; margin-bottom: 20px; flex-wrap: wrap;",
  ButtonCategoryItem:
    "background: var(--panel); border-radius: 8px; padding: 8px 16px; font-weight: 600; &:first-child { background: var(--ui-text-1); color: var(--page); }",
  DivCardDesc: "padding-top: 8px;",
  "DivPlayLine/tag":
    "display: flex; align-items: center; gap: 8px; margin-top: 6px; min-width: 0;",
  StyledUserLink: "min-width: 0; overflow: hidden;",
  H4Username: `font-size: 14px; line-height: 18px; color: var(--ui-text-2); ${oneLine}`,
  DivListBody: "",
  DivListHeader:
    "display: flex; gap: 24px; align-items: center; margin-bottom: 24px;",
  DivListCover:
    "width: 116px; height: 116px; border-radius: 12px; background: var(--panel); color: var(--ui-text-3); display: flex; align-items: center; justify-content: center;",
  H1ListTitle: "font-size: 30px; font-weight: 700;",
  H2ListCount: "color: var(--ui-text-3);",
  DivTrapLinks:
    "display: flex; flex-direction: column; gap: 4px; margin-bottom: 24px; color: var(--ui-text-2); & a { color: var(--ui-text-info-display); }",
  DivManyLinks: "",
  "StyledUserLink/many": "",
  "H4Username/many": "font-size: 14px; line-height: 18px;",
  DivManyItem: "display: flex; align-items: center; gap: 8px; height: 24px;",
};
