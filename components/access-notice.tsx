import { useState } from "preact/hooks";
import type { Words } from "@/utils/words";

/** Says that the browser keeps Letterhead off tiktok.com, and asks on a click. */
export function AccessNotice({
  words: { t },
  request,
}: {
  words: Words;
  request: () => Promise<boolean>;
}) {
  const [isGranted, setGranted] = useState(false);
  return (
    <div class="notice" role="status">
      {isGranted ? (
        <p>{t("popupGranted")}</p>
      ) : (
        <>
          <p>{t("popupNoAccess")}</p>
          <button type="button" onClick={() => void request().then(setGranted)}>
            {t("popupGrant")}
          </button>
        </>
      )}
    </div>
  );
}
