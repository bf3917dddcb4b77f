import type { RegistryState } from "@/utils/registry/state";
import type { Feeding } from "@/utils/registry/sync/feed-state";
import type { Words } from "@/utils/words";
import { AccessNotice } from "./access-notice";
import { Lookup, type LookupProps } from "./lookup";
import { PageAccounts, type PageAccountsProps } from "./page-accounts";
import { RegistryLine } from "./registry-line";
import { SiteSwitch } from "./site-switch";

export interface PopupProps {
  words: Words;
  lookup: Omit<LookupProps, "words">;
  /** What is read from the device while the field is ready already. */
  rest:
    | {
        page: Omit<PageAccountsProps, "words"> | undefined;
        state: RegistryState | undefined;
        today: Date;
        feeding: Feeding | undefined;
        isAllowed: boolean;
        requestAccess: () => Promise<boolean>;
        isOn: boolean;
        isLocked: boolean;
        setOn: (isOn: boolean) => void;
        study: "recording" | "paused" | undefined;
      }
    | undefined;
}

/** The popup: field and answer, this page's accounts, then the switch and the registry's date. */
export function Popup({ words, lookup, rest }: PopupProps) {
  const { t } = words;
  return (
    <>
      <Lookup words={words} {...lookup} />
      {rest && !rest.isAllowed && (
        <AccessNotice words={words} request={rest.requestAccess} />
      )}
      {rest?.page && <PageAccounts words={words} {...rest.page} />}
      {rest && (
        <footer class="foot">
          <SiteSwitch
            isOn={rest.isOn}
            isLocked={rest.isLocked}
            onChange={rest.setOn}
            words={words}
          />
          <RegistryLine
            state={rest.state}
            today={rest.today}
            feeding={rest.feeding}
            words={words}
          />
          {rest.study && (
            <p class="study-line">
              {t(
                rest.study === "paused"
                  ? "popupRecordingPaused"
                  : "popupRecording",
              )}
            </p>
          )}
          <nav class="links" aria-label="Letterhead">
            <a href="registry.html" target="_blank">
              {t("pageRegistry")}
            </a>
            <a href="options.html" target="_blank">
              {t("pageOptions")}
            </a>
            <a href="log.html" target="_blank">
              {t("pageLog")}
            </a>
            <a href="privacy.html" target="_blank">
              {t("pagePrivacy")}
            </a>
            <a href="report.html?reason=missing" target="_blank">
              {t("noteMissingAccount")}
            </a>
          </nav>
        </footer>
      )}
    </>
  );
}
