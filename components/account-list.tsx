import type { Account } from "@/data/entity";
import type { Words } from "@/utils/words";

/** The entity's accounts with their standing; an account's history stands beneath it. */
export function AccountList({
  accounts,
  words,
}: {
  accounts: readonly Account[];
  words: Words;
}) {
  const { t } = words;
  return (
    <ul class="accounts">
      {accounts.map((account) => (
        <li key={account.platform + account.handle}>
          <bdi>@{account.handle}</bdi>{" "}
          <span class="quiet">
            {account.platform === "tiktok" ? "TikTok" : account.platform},{" "}
            {t(`confidence_${account.confidence}`)}
          </span>
          {account.status !== "active" && (
            <div class="quiet">
              {t(
                `status_${account.status}`,
                account.statusDate ?? t("dateUnknown"),
              )}
            </div>
          )}
          {account.history?.map(({ date, what }) => (
            <div class="quiet" key={date + what}>
              {date}: {what}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
