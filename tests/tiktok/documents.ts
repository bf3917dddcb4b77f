import { registered } from "./cast";
import { findAccount, postBy, postId } from "./content/posts";

function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The JSON that TikTok puts into profile and video pages; it describes the first page only and goes stale. */
function rehydration(path: string): string {
  const [, handle, kind] = /^\/@([\w.]+)(?:\/(video|photo))?/.exec(path) ?? [];
  if (!handle)
    return json({
      __DEFAULT_SCOPE__: { "webapp.app-context": { language: "en" } },
    });
  const { handle: uniqueId, nickname, verified } = findAccount(handle);
  const user = { uniqueId, nickname, verified, isOrganization: 0 };
  const scope = kind
    ? { "webapp.video-detail": { itemInfo: { itemStruct: { author: user } } } }
    : { "webapp.user-detail": { userInfo: { user } } };
  return json({ __DEFAULT_SCOPE__: scope });
}

/** 2026-02: a LIVE page carries its room in SIGI_STATE. */
function liveState(path: string): string {
  const [, handle] = /^\/@([\w.]+)\/live/.exec(path) ?? [];
  if (!handle) return "";
  const { handle: uniqueId, nickname, verified } = findAccount(handle);
  const state = {
    LiveRoom: { liveRoomUserInfo: { user: { uniqueId, nickname, verified } } },
  };
  return `<script id="SIGI_STATE" type="application/json">${json(state)}</script>`;
}

/** The shell that every page of the app starts from; it has no theme yet, as TikTok's desktop shell (2025-11). */
export function appDocument(path: string, nonce: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Look-alike</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="app"></div>
<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${rehydration(path)}</script>
${liveState(path)}
<script nonce="${nonce}" src="/look-alike/app.js" type="module"></script>
</body>
</html>`;
}

/** Another site's article: two frames from TikTok and a quotation in the oEmbed form, which is not TikTok's page. */
export function articleDocument(): string {
  const video = postId(2);
  const quoted = postBy(registered.bbcnews, 1);
  const { handle } = quoted.author;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How to bake on a boat</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; max-width: 760px; padding: 32px 20px; font: 18px/1.6 Georgia, serif; color: #222; background: #fdfcf9; }
iframe { border: 0; display: block; margin: 20px auto; }
blockquote { border-inline-start: 3px solid #ccc; margin: 20px 0; padding-inline-start: 16px; }
</style>
</head>
<body>
<h1>How to bake on a boat</h1>
<p>A small oven, a flat calm and a lot of patience. Here is one video about it.</p>
<iframe title="A video" width="325" height="570" src="https://www.tiktok.com/embed/v2/${video}"></iframe>
<p>And here is an account with more of them.</p>
<iframe title="An account" width="720" height="720" src="https://www.tiktok.com/embed/@${registered.dwnews.handle}"></iframe>
<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@${handle}/video/${quoted.id}" data-video-id="${quoted.id}">
<section><a target="_blank" title="@${handle}" href="https://www.tiktok.com/@${handle}?refer=embed">@${handle}</a>
<p>A quotation without its script.</p></section>
</blockquote>
</body>
</html>`;
}
