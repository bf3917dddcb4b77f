import type { Rules } from "../class-names";

const oneLine =
  "overflow: hidden; text-overflow: ellipsis; white-space: nowrap;";

/** Search, discover, inbox. */
export const lists: Rules = {
  DivSearchBodyContainer: "max-width: 1120px;",
  DivSearchContentBodyContainer: "",
  DivSearchTabBarContainer:
    'display: flex; gap: 32px; border-bottom: 1px solid var(--line); margin-bottom: 20px; & a { padding: 10px 2px; font-weight: 600; color: var(--ui-text-3); } & a[aria-selected="true"] { color: var(--ui-text-1); box-shadow: inset 0 -2px var(--ui-text-1); }',
  DivBlockContainer: "grid-column: 1 / -1;",
  DivTitleContainer: "margin-bottom: 4px;",
  H2Title: "font-size: 18px; font-weight: 700; margin-bottom: 12px;",
  "DivLink/2022":
    "display: flex; align-items: center; gap: 14px; padding: 10px 0; cursor: pointer;",
  DivLink: "cursor: pointer; display: block;",
  "DivItemContainer/user": "padding: 10px 0;",
  DivUserInfoContainer: "display: flex; align-items: center; gap: 14px;",
  StyledAvatarUserLink: "flex-shrink: 0;",
  StyledDivInfoWrapper: `flex: 1 1 auto; min-width: 0; overflow: hidden;`,
  PTitle: `font-size: 18px; line-height: 25px; font-weight: 600; ${oneLine} & svg { margin-inline-start: 6px; }`,
  "DivSubTitleWrapper+DivSubTitleWrapper": `font-size: 14px; line-height: 20px; color: var(--ui-text-3); ${oneLine}`,
  DivSubTitleWrapper:
    "display: flex; gap: 4px; font-size: 14px; color: var(--ui-text-3);",
  H2SubTitle: "",
  PDesc: `font-size: 14px; line-height: 20px; color: var(--ui-text-2); ${oneLine}`,
  DivFollowButtonContainer: "flex-shrink: 0;",
  DivDiscoverBody: "max-width: 1000px;",
  DivDiscoverUserList:
    "display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 14px;",
  ADiscoverUser:
    "display: flex; align-items: center; gap: 14px; padding: 14px; border-radius: 12px; background: var(--panel);",
  DivDiscoverUserText: "min-width: 0; overflow: hidden;",
  H4DiscoverTitle: `font-weight: 600; ${oneLine}`,
  PDiscoverSubtitle: `font-size: 14px; color: var(--ui-text-3); ${oneLine}`,
  DivInbox: "max-width: 560px;",
  DivInboxItem:
    "display: flex; align-items: center; gap: 14px; padding: 10px 0;",
  DivInboxContent: "min-width: 0; flex: 1;",
  StyledInboxTitle: "font-weight: 600;",
  PInboxText: "font-size: 14px; color: var(--ui-text-3);",
};
