import { commentsBench } from "./comments";
import { exportBench } from "./export";
import { feed } from "./feed";
import { feedSize } from "./feed-size";
import { firstBadge } from "./first-badge";
import { linksBench } from "./links";
import { logPage } from "./log-page";
import { lookupBench } from "./lookup";
import { profile } from "./profile";
import { pageIndex } from "./page-index";
import { popup } from "./popup";
import { probes } from "./probes";
import { recording } from "./recording";
import { scroll } from "./scroll";
import { searchBench } from "./search";
import { session } from "./session";
import { sync } from "./sync";
import { workerStart } from "./worker-start";
import type { Bench } from "./support/bench";

/** Every bench, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [
  probes,
  feed,
  scroll,
  commentsBench,
  searchBench,
  linksBench,
  firstBadge,
  session,
  pageIndex,
  feedSize,
  profile,
  popup,
  lookupBench,
  sync,
  workerStart,
  recording,
  exportBench,
  logPage,
];
