import { permissions, storedFiles, storedKeys } from "@/data/stored";
import type { Words } from "@/utils/words";

/** What is stored and what leaves the device, in plain words. */
export function PrivacyLetter({
  feeds,
  words: { t },
}: {
  /** Hosts of the feeds that are asked. */
  feeds: readonly string[];
  words: Words;
}) {
  return (
    <article class="letter">
      <h1>{t("pagePrivacy")}</h1>
      <p class="lead">{t("privacyLead")}</p>
      <h2>{t("privacyStored")}</h2>
      <ul>
        {[...storedKeys, ...storedFiles].map((key) => (
          <li key={key}>{t(`stored_${key}`)}</li>
        ))}
      </ul>
      <p>{t("privacyNotStored")}</p>
      <h2>{t("privacyLeaves")}</h2>
      {feeds.length === 0 ? (
        <p>{t("privacyLeavesNothing")}</p>
      ) : (
        <>
          <p>{t("privacyLeavesFeeds")}</p>
          <ul>
            {feeds.map((host) => (
              <li key={host}>
                <bdi>{host}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t("privacyLeavesText")}</p>
      <h2>{t("privacyTikTok")}</h2>
      <p>{t("privacyTikTokText")}</p>
      <h2>{t("privacyPermissions")}</h2>
      <ul>
        <li>{t("permission_host")}</li>
        <li>{t("permission_feed")}</li>
        {permissions.map((name) => (
          <li key={name}>{t(`permission_${name}`)}</li>
        ))}
        <li>{t("permission_study")}</li>
      </ul>
      <h2>{t("privacyWindows")}</h2>
      <p>{t("privacyWindowsText")}</p>
    </article>
  );
}
