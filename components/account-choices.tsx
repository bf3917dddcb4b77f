import { useState } from "preact/hooks";
import type { AccountChoice } from "@/utils/settings";
import type { Words } from "@/utils/words";

export interface AccountChoicesProps {
  accounts: Readonly<Record<string, AccountChoice>>;
  longest: { readonly words: number; readonly note: number };
  /** The account to begin with. */
  asked?: string;
  /** The handle in what was typed, if there is one. */
  readHandle: (typed: string) => string | undefined;
  /** Text without what could make it read as something else. */
  toPlain: (text: string) => string;
  onChange: (handle: string, choice: AccountChoice) => void;
  words: Words;
}

/** Own choices for single accounts: a form, and the list of them with undo. */
export function AccountChoices({
  accounts,
  asked = "",
  onChange,
  words,
  ...form
}: AccountChoicesProps) {
  const { t } = words;
  const [edited, setEdited] = useState(asked);
  const [undone, setUndone] = useState<[string, AccountChoice] | undefined>();
  const list = Object.entries(accounts).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{t("optionsAccounts")}</h2>
      <p class="quiet">{t("optionsAccountsHint")}</p>
      <AccountForm
        key={edited}
        {...form}
        handle={edited}
        choice={accounts[edited] ?? {}}
        onSave={(handle, choice) => {
          onChange(handle, choice);
          setEdited("");
        }}
        words={words}
      />
      <ul class="own-list">
        {list.map(([handle, choice]) => (
          <li key={handle}>
            <span>
              <bdi class="name">@{handle}</bdi>
              <span class="quiet">
                {[
                  choice.isHidden && t("optionsHidden"),
                  choice.words && t("cardOwnWords", choice.words),
                  choice.note,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <button type="button" onClick={() => setEdited(handle)}>
              {t("optionsEdit")}
            </button>
            <button
              type="button"
              onClick={() => {
                onChange(handle, {});
                setUndone([handle, choice]);
              }}
            >
              {t("optionsRemove")}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {undone && (
          <>
            {t("optionsRemoved", undone[0])}{" "}
            <button
              type="button"
              onClick={() => {
                onChange(...undone);
                setUndone(undefined);
              }}
            >
              {t("optionsUndo")}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function AccountForm({
  handle,
  choice,
  longest,
  readHandle,
  toPlain,
  onSave,
  words: { t },
}: Pick<AccountChoicesProps, "longest" | "readHandle" | "toPlain" | "words"> & {
  handle: string;
  choice: AccountChoice;
  onSave: AccountChoicesProps["onChange"];
}) {
  const [typed, setTyped] = useState(handle);
  const [draft, setDraft] = useState(choice);
  const [isRefused, setRefused] = useState(false);

  function save(event: Event) {
    event.preventDefault();
    const read = readHandle(typed);
    setRefused(read === undefined);
    if (read === undefined) return;
    const own = toPlain(draft.words ?? "").trim();
    const note = toPlain(draft.note ?? "").trim();
    onSave(read, {
      ...(draft.isHidden && { isHidden: true }),
      ...(own && { words: own }),
      ...(note && { note }),
    });
  }

  return (
    <form class="account-form" onSubmit={save}>
      <label>
        {t("optionsAccount")}
        <input
          name="account"
          required
          maxLength={2000}
          spellcheck={false}
          autoComplete="off"
          placeholder="@"
          value={typed}
          aria-describedby={isRefused ? "refused" : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {isRefused && (
        <p id="refused" role="alert">
          {t("optionsNoHandle")}
        </p>
      )}
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          name="hidden"
          checked={draft.isHidden ?? false}
          onChange={({ currentTarget: { checked } }) => {
            const { isHidden: _old, ...kept } = draft;
            setDraft(checked ? { ...kept, isHidden: true } : kept);
          }}
        />
        {t("popupHide")}
      </label>
      <label>
        {t("optionsWords")}
        <input
          name="words"
          maxLength={longest.words}
          value={draft.words ?? ""}
          onInput={({ currentTarget: { value } }) =>
            setDraft({ ...draft, words: value })
          }
        />
      </label>
      <label>
        {t("optionsNote")}
        <input
          name="note"
          maxLength={longest.note}
          value={draft.note ?? ""}
          onInput={({ currentTarget: { value } }) =>
            setDraft({ ...draft, note: value })
          }
        />
      </label>
      <button type="submit">{t("optionsSave")}</button>
    </form>
  );
}
