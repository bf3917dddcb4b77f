import type { Surface } from "../surface";
import { browse } from "./browse";
import { comment } from "./comment";
import { discover } from "./discover";
import { embedProfile } from "./embed-profile";
import { embedVideo } from "./embed-video";
import { explore } from "./explore";
import { feed } from "./feed";
import { inbox } from "./inbox";
import { liveHost } from "./live-host";
import { liveSide } from "./live-side";
import { mention } from "./mention";
import { mobileFeed } from "./mobile-feed";
import { mobileGrid } from "./mobile-grid";
import { mobileVideo } from "./mobile-video";
import { photo } from "./photo";
import { profileGrid } from "./profile-grid";
import { profileHeader } from "./profile-header";
import { reply } from "./reply";
import { searchCard } from "./search-card";
import { searchUser } from "./search-user";
import { sound } from "./sound";
import { suggested } from "./suggested";
import { tag } from "./tag";

/**
 * Every surface, roughly by what it costs a browser to rule it out, which it takes tens of microseconds for all: first
 * what the link's own attribute decides and what only some addresses have, last what looks into the link. Where two
 * match one element, the first wins: a photo's author is no feed's, a mobile feed's no mobile video's, and a mention
 * no embed's.
 */
export const surfaces: readonly Surface[] = [
  explore,
  searchCard,
  searchUser,
  discover,
  inbox,
  tag,
  sound,
  photo,
  comment,
  feed,
  mention,
  reply,
  profileHeader,
  embedVideo,
  embedProfile,
  liveHost,
  liveSide,
  mobileFeed,
  mobileVideo,
  mobileGrid,
  profileGrid,
  browse,
  suggested,
];
