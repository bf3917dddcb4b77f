import type { Finding } from "@/utils/desk/finding";
import type { RegistryFolder } from "@/utils/desk/read-registry";

/** One rule over a whole registry; pure. */
export type Check = (registry: RegistryFolder) => Iterable<Finding>;
