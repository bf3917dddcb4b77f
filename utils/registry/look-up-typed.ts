import type { Database } from "@/utils/database";
import { standingOf } from "./index-entries";
import { lookUpAccount } from "./lookup";

/** Answers a look-up of a handle: listed, never to be labelled, or plainly not listed. */
export async function lookUpHandle(database: Database, handle: string) {
  const answer = await lookUpAccount(database, handle);
  if (answer) {
    const { entity, account } = answer;
    const { kind, country } = entity;
    const standing = standingOf(entity, account);
    return {
      type: "listed",
      answer,
      labelled: { kind, standing, ...(country && { country }) },
    } as const;
  }
  const never = await database.get("never", handle);
  if (never)
    return {
      type: "never",
      handle,
      mistakenFor: never.mistakenFor,
    } as const;
  const registry = await database.get("registry", "current");
  if (!registry) throw new Error("The registry on this device is missing.");
  return { type: "not-listed", handle, registry } as const;
}
