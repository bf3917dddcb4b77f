import type { Account } from "@/data/entity";
import { dateWords } from "@/utils/date-words";
import type { Words } from "@/utils/words";
import { EvidenceMarks } from "./evidence-marks";
import type { EvidenceNumbers } from "./evidence-numbers";

interface AccountListProps {
  accounts: readonly Account[];
  numbers: EvidenceNumbers;
  words: Words;
}

const platformNames: Record<Account["platform"], string> = {
  tiktok: "TikTok",
  douyin: "Douyin",
  weibo: "Weibo",
  bilibili: "Bilibili",
};

/** The entity's accounts: since when, how sure, and what became of them. */
export function AccountList({ accounts, numbers, words }: AccountListProps) {
  return (
    <ul class="accounts">
      {accounts.map((account) => (
        <li key={account.platform + account.handle}>
          <bdi class="handle">@{account.handle}</bdi>
          {account.name && " "}
          {account.name && <bdi>{account.name}</bdi>}
          <EvidenceMarks
            positions={account.evidence}
            numbers={numbers}
            words={words}
          />
          <AccountStanding account={account} words={words} />
        </li>
      ))}
    </ul>
  );
}

function AccountStanding({
  account,
  words,
}: {
  account: Account;
  words: Words;
}) {
  const { t } = words;
  const { platform, confidence, validFrom, validTo, formerHandles } = account;
  const facts = [
    platformNames[platform],
    t(`confidence_${confidence}`),
    validFrom && t("noteSince", dateWords(validFrom, words)),
    validTo && t("noteUntil", dateWords(validTo, words)),
    formerHandles &&
      t(
        "noteFormerHandles",
        formerHandles.map((handle) => `@${handle}`).join(", "),
      ),
  ];
  const { status, statusDate } = account;
  return (
    <div class="quiet">
      {facts.filter(Boolean).join(" · ")}
      {status !== "active" && (
        <div>{t(`status_${status}`, dateWords(statusDate, words))}</div>
      )}
    </div>
  );
}
