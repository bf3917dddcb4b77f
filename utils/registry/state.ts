import { browser } from "@/utils/browser";
import { stateKey } from "./keys";

/** What a person is told about the registry on this device. */
export type RegistryState =
  | {
      ok: true;
      version: number;
      date: string;
      accounts: number;
      repaired?: string;
    }
  | { ok: false; reason: string };

/** What a person is told about the registry on this device; `undefined` before it was set up. */
export async function readRegistryState(): Promise<RegistryState | undefined> {
  const stored = await browser.storage.local.get(stateKey);
  return stored[stateKey] as RegistryState | undefined;
}
