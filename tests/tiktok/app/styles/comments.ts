import type { Rules } from "../class-names";

export const comments: Rules = {
  "DivVideoList+DivVideoListTabBarWrapper":
    "width: 400px; flex-shrink: 0; height: 100%; border-inline-start: 1px solid var(--line); background: var(--page);",
  StyledContentWrapper: "height: 100%;",
  DivTabContainer:
    "height: 100%; display: flex; flex-direction: column; min-height: 0;",
  DivCommentMain:
    "flex: 1; min-height: 0; overflow-y: auto; padding: 12px 20px;",
  DivCommentCountContainer: "padding-bottom: 14px;",
  DivCommentListContainer: "display: flex; flex-direction: column; gap: 18px;",
  DivCommentObjectWrapper: "display: flex; flex-direction: column; gap: 12px;",
  DivCommentItemWrapper: "display: flex; gap: 12px; align-items: flex-start;",
  DivAvatarWrapper: "flex-shrink: 0;",
  // A block that holds an inline link that holds a block p: what comes after the link starts a new line.
  DivTriggerWrapper: "cursor: pointer;",
  DivCommentContentWrapper:
    "flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 2px;",
  DivCommentHeaderWrapper:
    "display: flex; justify-content: space-between; align-items: center;",
  DivUsernameContentWrapper:
    "display: flex; align-items: center; gap: 4px; min-width: 0;",
  DivMore: "color: var(--ui-text-3); opacity: 0;",
  DivMoreTriggerWrapper: "display: flex;",
  DivCommentSubContentSplitWrapper:
    "display: flex; justify-content: space-between; align-items: center;",
  DivCommentSubContentWrapper: "display: flex; gap: 16px;",
  DivLikeContainer:
    "display: flex; align-items: center; gap: 4px; color: var(--ui-text-3);",
  DivReplyContainer:
    "display: flex; flex-direction: column; gap: 12px; padding-inline-start: 52px; &:empty { display: none; }",
  DivViewMoreRepliesWrapper: "display: flex;",
  DivCommentFooter:
    "border-top: 1px solid var(--line); padding: 12px 20px 16px;",
  DivCommentBarContainer:
    "background: var(--panel); border-radius: 8px; padding: 10px 14px; color: var(--ui-text-3); font-size: 14px;",
  DivCommentContainer:
    "height: 640px; display: flex; & > div { width: 100%; border: 0; }",
};
