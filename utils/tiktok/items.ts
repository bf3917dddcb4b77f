import type { LogSurface, RecordedRole } from "@/data/log/closed-lists";
import type { SurfaceName } from "@/data/surfaces";

/** What counts as one item of a place: a post, a comment, a person, whether its account can be read or not. */
export interface ItemPlace {
  readonly place: SurfaceName;
  /** Matches the item's element; an item within an item is not looked for, mentions excepted. */
  readonly item: string;
  readonly role: RecordedRole;
  readonly path?: RegExp;
  /** Whether the item is a post, with an id of the platform's. */
  readonly isPost?: true;
  readonly isLive?: true;
}

const tile = (e2e: string) =>
  `[class*="DivItemContainer"]:has([data-e2e="${e2e}"])`;

/** First match wins. Selectors are those of the surfaces, dated there. */
export const itemPlaces: readonly ItemPlace[] = [
  post("embed-video", "body", /^\/embed\/(?:v\d+\/)?\d+/),
  {
    place: "embed-profile",
    item: "body",
    role: "profile",
    path: /^\/embed\/@/,
  },
  post(
    "photo",
    '[data-e2e="recommend-list-item-container"]',
    /^\/@[^/]*\/photo\//,
  ),
  post("feed", '[data-e2e="recommend-list-item-container"]'),
  post(
    "browse",
    '[class*="DivInfoContainer"]:has([data-e2e="browse-username"]), [class*="DivVideoList"] [class*="DivItemContainer"]',
    /^\/@[^/]*\/(?:video|photo)\//,
  ),
  {
    place: "profile-header",
    item: '[data-e2e="user-page"] [data-e2e="user-title"]',
    role: "profile",
  },
  post(
    "profile-grid",
    '[data-e2e="user-post-item"], [data-e2e="user-repost-item"], [data-e2e="user-liked-item"]',
  ),
  {
    place: "suggested",
    item: '[class*="DivUserCard"]:not([class*="DivUserCardList"]), [class*="DivUserLinkContainer"]',
    role: "suggestion",
  },
  {
    place: "reply",
    item: '[class*="DivReplyContainer"] [class*="DivCommentItemWrapper"], [class*="DivReplyContainer"] [class*="DivCommentContentContainer"]',
    role: "commenter",
  },
  {
    place: "comment",
    item: '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"]',
    role: "commenter",
  },
  post("search-card", tile("search_top-item"), /^\/search/),
  post("search-card", tile("search_video-item"), /^\/search/),
  {
    place: "search-user",
    item: '[data-e2e="search-user-container"]',
    role: "profile",
    path: /^\/search/,
  },
  post("tag", tile("challenge-item"), /^\/tag\//),
  post("sound", tile("music-item"), /^\/music\//),
  post("explore", tile("explore-item"), /^\/explore/),
  {
    place: "discover",
    item: 'a[data-e2e="discover-user-item"]',
    role: "suggestion",
    path: /^\/discover/,
  },
  {
    place: "inbox",
    item: '[data-e2e="inbox-list-item"]',
    role: "profile",
    path: /^\/inbox/,
  },
  {
    place: "live-host",
    item: '[data-e2e="user-profile-uid"]',
    role: "author",
    path: /^\/@[^/]*\/live/,
    isLive: true,
  },
  {
    place: "live-side",
    item: '[data-e2e="live-side-nav-item"]',
    role: "suggestion",
    isLive: true,
  },
  post("mobile-feed", '[data-e2e^="video-slide"]'),
  post(
    "mobile-video",
    '[class*="DivVideoContainer"]:has([class*="SectionVideoInfo"]), [class*="DivInfoSection"]',
  ),
  post("mobile-grid", '[data-e2e="video-item"]'),
];

function post(place: SurfaceName, item: string, path?: RegExp): ItemPlace {
  return { place, item, role: "author", isPost: true, ...(path && { path }) };
}

/** An account named in a caption or comment is an item within another. */
export const mentionPlace: Pick<ItemPlace, "place" | "role"> = {
  place: "mention",
  role: "mention",
};

/** Places that a page of this address can have. */
export function placesAt(pathname: string): readonly ItemPlace[] {
  return itemPlaces.filter(({ path }) => !path || path.test(pathname));
}

const bySurface: readonly (readonly [RegExp, LogSurface])[] = [
  [/^\/(?:foryou|[a-z]{2}(?:-[A-Za-z]+)?)?\/?$/, "foryou"],
  [/^\/following/, "following"],
  [/^\/friends/, "friends"],
  [/^\/embed/, "embed"],
  [/^\/live|^\/@[^/]*\/live/, "live"],
  [/^\/@[^/]*\/(?:video|photo)\//, "video"],
  [/^\/@/, "profile"],
  [/^\/search/, "search"],
  [/^\/tag\//, "hashtag"],
  [/^\/music\//, "sound"],
];

/** The log's surface of an item. */
export function logSurfaceOf(
  pathname: string,
  isInComment: boolean,
): LogSurface {
  if (isInComment) return "comments";
  return bySurface.find(([pattern]) => pattern.test(pathname))?.[1] ?? "other";
}
