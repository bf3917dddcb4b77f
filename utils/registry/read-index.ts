import { onStoredChange } from "@/utils/stored-change";
import { indexKey } from "./keys";

/** Calls back when another index was stored. */
export function onIndexChange(callback: () => void, signal: AbortSignal): void {
  onStoredChange(indexKey, callback, signal);
}
