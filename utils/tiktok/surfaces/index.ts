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

/** Every surface; where two match one element, the first wins. */
export const surfaces: readonly Surface[] = [
  mention,
  embedVideo,
  embedProfile,
  photo,
  feed,
  browse,
  profileHeader,
  profileGrid,
  suggested,
  comment,
  reply,
  searchCard,
  searchUser,
  tag,
  sound,
  explore,
  discover,
  inbox,
  liveHost,
  liveSide,
  mobileFeed,
  mobileVideo,
  mobileGrid,
];
