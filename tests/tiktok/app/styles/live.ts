import type { Rules } from "../class-names";

const oneLine =
  "overflow: hidden; text-overflow: ellipsis; white-space: nowrap;";

/** LIVE and the embeds. */
export const live: Rules = {
  DivLiveBody: "display: flex; height: 100vh;",
  DivLiveSide:
    "width: 230px; flex-shrink: 0; padding: 20px 12px; border-inline-end: 1px solid var(--line); overflow-y: auto;",
  H2LiveSide:
    "font-size: 14px; font-weight: 600; color: var(--ui-text-3); margin-bottom: 10px;",
  DivLiveSideItem: "",
  ALiveSideLink:
    "display: flex; align-items: center; gap: 10px; padding: 8px 4px;",
  DivLiveSideText: "flex: 1; min-width: 0;",
  DivLiveSideName: `font-size: 15px; font-weight: 600; ${oneLine}`,
  DivLiveSideTitle: `font-size: 12px; color: var(--ui-text-3); ${oneLine}`,
  SpanPersonCount: "font-size: 12px; color: var(--ui-text-3);",
  DivLiveMain: "flex: 1; min-width: 0; display: flex; flex-direction: column;",
  DivLiveHeader:
    "display: flex; align-items: center; gap: 12px; padding: 14px 20px;",
  DivLiveHostText: "flex: 1; min-width: 0;",
  DivLiveHostLine: "display: flex; align-items: center; gap: 8px;",
  H1LiveHandle: `font-size: 18px; font-weight: 700; ${oneLine}`,
  SpanLiveNickname: `color: var(--ui-text-3); ${oneLine}`,
  PLiveTitle: "font-size: 14px; color: var(--ui-text-2);",
  DivLivePlayer: "flex: 1; position: relative; overflow: hidden;",
  SpanLiveTag:
    "position: absolute; inset-block-start: 14px; inset-inline-start: 14px; background: var(--accent); color: #fff; font-weight: 700; font-size: 12px; padding: 3px 8px; border-radius: 4px;",
  DivLiveChat:
    "width: 320px; flex-shrink: 0; padding: 20px 16px; border-inline-start: 1px solid var(--line); display: flex; flex-direction: column;",
  DivChatList:
    "display: flex; flex-direction: column; gap: 14px; overflow-y: auto;",
  DivChatText:
    'font-size: 14px; & [data-e2e="message-owner-name"] { color: var(--ui-text-3); font-weight: 600; }',
  DivEmbed: "padding: 0; max-width: 325px; margin-inline: auto;",
  DivEmbedPlayer:
    "position: relative; height: 560px; border-radius: 8px; overflow: hidden;",
  DivEmbedOverlay:
    "position: absolute; inset-inline: 0; inset-block-end: 0; display: flex; align-items: center; gap: 10px; padding: 40px 14px 14px; color: #fff; background: linear-gradient(transparent, rgba(0,0,0,.65));",
  AEmbedAvatar: "flex-shrink: 0;",
  DivEmbedAuthor: "flex: 1; min-width: 0;",
  AEmbedName: `display: inline-block; max-width: 100%; font-weight: 700; vertical-align: bottom; ${oneLine}`,
  PEmbedCaption: `font-size: 14px; opacity: .85; ${oneLine}`,
  DivEmbedCreator:
    "max-width: 720px; margin-inline: auto; padding: 14px; border: 1px solid var(--line); border-radius: 8px;",
  DivEmbedCreatorHeader:
    "display: flex; align-items: center; gap: 14px; margin-bottom: 14px;",
};
