/** Writes to the console, where a developer or a person who reports a fault looks. Never with handles somebody viewed. */
export function logError(what: string, error: unknown): void {
  console.error(`Letterhead: ${what}:`, error);
}
