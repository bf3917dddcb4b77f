/** What the desk cannot read: told in one sentence that names the file and says what to do; exit code 2. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}
