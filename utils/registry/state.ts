import { browser } from "@/utils/browser";
import { stateKey } from "./keys";

/** What a person is told about the registry on this device. */
export type RegistryState =
  | {
      ok: true;
      version: number;
      date: string;
      /** On record in it; a few have no badge, as a person's account that is gone. */
      accounts: number;
      /** Id of the feed that it came from; `package` where it came with the program. */
      origin: string;
      repaired?: string;
    }
  | { ok: false; reason: string };

/** What a person is told about the registry on this device; `undefined` before it was set up. */
export async function readRegistryState(): Promise<RegistryState | undefined> {
  const stored = await browser.storage.local.get(stateKey);
  return stored[stateKey] as RegistryState | undefined;
}

/** The same, for whoever tells the person: a repair is said once. */
export async function takeRegistryState(): Promise<RegistryState | undefined> {
  const state = await readRegistryState();
  if (state?.ok && state.repaired) {
    const { repaired: _said, ...kept } = state;
    await browser.storage.local.set({ [stateKey]: kept });
  }
  return state;
}
