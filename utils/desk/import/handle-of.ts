/** The handle in what a source gives: a bare handle, an @handle or an address of tiktok.com; lower case. */
export function handleOf(given: string): string {
  const text = given.trim();
  const inAddress = /tiktok\.com\/@([^/?#\s]+)/i.exec(text)?.[1];
  return (inAddress ?? text.replace(/^@/, "")).toLowerCase();
}

/** Whether an address or a word is of another platform, or says that there is no account. */
export function isElsewhere(given: string): boolean {
  return (
    /^(|\.|-|none|n\/a|existiert nicht|nicht gefunden)$/i.test(given.trim()) ||
    (/:\/\/|\.(com|tv|net)\//.test(given) && !/tiktok\.com\/@/i.test(given))
  );
}
