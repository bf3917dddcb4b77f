import type { Rules } from "../class-names";

const oneLine =
  "overflow: hidden; text-overflow: ellipsis; white-space: nowrap;";

/** 2022, and the browse page that lasted until 2025-06. */
export const old: Rules = {
  "DivItemContainer/feed":
    "display: flex; flex-direction: row; align-items: flex-start; position: relative; max-width: 692px; margin: 0 auto; padding: 20px 0; border-bottom: 1px solid var(--line);",
  AvatarAnchor: "flex: 0 0 auto; margin-inline-end: 12px;",
  "DivContentContainer/2022": "flex: 1 1 624px; width: 624px; min-width: 0;",
  DivTextInfoContainer:
    "position: relative; margin-bottom: 12px; padding-inline-end: 110px;",
  DivAuthorContainer:
    "display: flex; flex-direction: row; align-items: center;",
  StyledAuthorAnchor: "",
  H3AuthorTitle: `font-weight: 700; font-size: 18px; line-height: 25px; display: inline-block; margin-inline-end: 4px;`,
  H4AuthorName:
    "font-weight: 400; font-size: 14px; line-height: 28px; display: inline-block;",
  "Button+StyledFollowButton":
    "position: absolute; inset-inline-end: 0; inset-block-start: 0; border: 1px solid var(--accent); color: var(--accent); border-radius: 4px; padding: 3px 22px; font-weight: 600;",
  "DivContainer/desc": "font-size: 16px; line-height: 22px;",
  SpanText: "font-weight: 400;",
  "DivVideoWrapper/2022": "display: flex; align-items: flex-end; gap: 20px;",
  DivVideoCardContainer:
    "position: relative; width: 286px; height: 509px; border-radius: 8px; overflow: hidden;",
  DivActionItemContainer: "display: flex; flex-direction: column; gap: 10px;",
  "ButtonActionItem/2022":
    "display: flex; flex-direction: column; align-items: center; gap: 4px;",
  "SpanIconWrapper/2022":
    "width: 48px; height: 48px; border-radius: 50%; background: var(--panel); display: flex; align-items: center; justify-content: center;",
  "StrongText/2022": "font-size: 12px; font-weight: 600;",
  DivUserContainer:
    "font-weight: 600; font-size: 14px; line-height: 20px; position: relative; margin-bottom: 12px;",
  "PTitle/sidebar":
    "font-size: 14px; line-height: 20px; color: var(--ui-text-3); padding-bottom: 6px;",
  DivUserLinkContainer:
    "display: flex; align-items: center; gap: 10px; padding: 6px 0;",
  "DivContainer+StyledUserAvatar": "display: flex;",
  StyledUserContentLink: "flex: 1; min-width: 0; overflow: hidden;",
  DivUserTitleWrapper: "display: flex; align-items: center; gap: 4px;",
  H4UserTitle: `font-size: 15px; line-height: 21px; font-weight: 700; ${oneLine}`,
  PUserDesc: `font-size: 12px; line-height: 16px; font-weight: 400; color: var(--ui-text-3); ${oneLine}`,
  StyledUserLinkAvatar: "display: block;",
  DivCommentContentContainer: "display: flex; gap: 12px; position: relative;",
  "DivContentContainer/comment": "flex: 1; min-width: 0;",
  StyledUserLinkName:
    "font-weight: 600; font-size: 16px; line-height: 22px; display: inline-block;",
  SpanUserNameText: "",
  PCommentText: "font-size: 16px; line-height: 22px;",
  PCommentSubContent:
    "font-size: 14px; color: var(--ui-text-3); display: flex; gap: 16px;",
  SpanReplyButton: "cursor: pointer;",
  "DivContentContainer/browse":
    "display: flex; gap: 24px; padding: 24px; max-width: 1180px; margin-inline: auto;",
  "DivLeftContainer/browse": "flex: 1 1 808px; min-width: 0;",
  DivVideoContainer:
    "position: relative; height: 520px; border-radius: 12px; overflow: hidden; margin-bottom: 16px;",
  "DivDescriptionContentWrapper+StyledDetailContentWrapper":
    "display: flex; flex-direction: column; gap: 10px; margin-bottom: 16px;",
  "DivAuthorContainer/browse": "",
  DivInfoContainer:
    "display: flex; flex-direction: row; align-items: center; position: relative; gap: 12px;",
  StyledAvatarLink: "flex: 0 0 48px;",
  StyledLink: `flex: 1 1 auto; min-width: 0; ${oneLine}`,
  SpanUniqueId: "font-weight: 700; font-size: 18px; line-height: 25px;",
  SpanOtherInfos:
    "font-size: 14px; line-height: 20px; display: flex; align-items: center;",
  SpanNickName: oneLine,
  "Button+StyledFollowButtonTux":
    "background: var(--accent); color: #fff; font-weight: 600; border-radius: 4px; padding: 6px 24px;",
  "DivContainer/browse-desc": "font-size: 16px; line-height: 22px;",
  "DivVideoList/browse": "width: 240px; flex-shrink: 0;",
  PVideoListTitle: "font-weight: 600; margin-bottom: 12px;",
  DivListContainer: "display: flex; flex-direction: column; gap: 16px;",
  "DivItemContainer/beside": "display: flex; flex-direction: column; gap: 4px;",
  LinkNonClickable:
    "position: relative; height: 260px; border-radius: 8px; overflow: hidden;",
  DivAuthor: "font-size: 14px; color: var(--ui-text-3);",
  "SpanUniqueId/beside": "",
};
