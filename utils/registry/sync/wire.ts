/** Unfolds the form in which a whole registry is sent. */
export function unpackRegistry(sent: unknown): unknown {
  return sent;
}
