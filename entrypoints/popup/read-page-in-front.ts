import type { PageAccount, PageInFront } from "@/components/page-accounts";
import type { Database } from "@/utils/database";
import { listBadges } from "@/utils/messaging/ask-page";
import type { StandingBadge } from "@/utils/messaging/page-protocol";
import { isLabelled, standingOf } from "@/utils/registry/index-entries";
import { lookUpAccount } from "@/utils/registry/lookup";
import { lookUpEverywhere } from "@/utils/registry/lookup-feeds";
import { nameOf } from "@/utils/sentence";
import type { Settings } from "@/utils/settings";
import type { Words } from "@/utils/words";

/** The page in front with the names of its accounts, which the registry on this device knows. */
export async function readPageInFront(
  database: Database,
  { isOn }: Settings,
  words: Words,
): Promise<{ tabId: number | undefined; front: PageInFront }> {
  const { tabId, isTikTok, badges } = await listBadges();
  if (!badges)
    return {
      tabId,
      front: { type: isTikTok && isOn ? "silent" : "elsewhere" },
    };
  const accounts = await Promise.all(
    badges.map((badge) => describe(database, badge, words)),
  );
  return {
    tabId,
    front: { type: "tiktok", accounts: accounts.filter((each) => !!each) },
  };
}

async function describe(
  database: Database,
  { handle, surface }: StandingBadge,
  words: Words,
): Promise<PageAccount | undefined> {
  const known = await lookUpAccount(database, handle);
  // The badge is of another feed where the main registry has none for the account.
  const found =
    known && isLabelled(known.entity, known.account)
      ? known
      : await lookUpEverywhere(handle);
  if (!found) return undefined;
  const { entity, account } = found;
  const { kind, country } = entity;
  const standing = standingOf(entity, account);
  return {
    handle,
    surface,
    name: nameOf(entity.names, words.t("languageTag")),
    labelled: { kind, standing, ...(country && { country }) },
  };
}
