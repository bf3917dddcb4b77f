import { feed } from "./feed";
import type { Bench } from "./support/bench";

/** Every bench, in the order in which `npm run bench` runs them. */
export const benches: readonly Bench[] = [feed];
