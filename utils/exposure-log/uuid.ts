/** A UUID of version 7 (RFC 9562): sorts by the time in milliseconds that it was made for. */
export function uuid(
  time: number,
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const bytes = [...random];
  bytes[0] = (bytes[0]! & 0x0f) | 0x70;
  bytes[2] = (bytes[2]! & 0x3f) | 0x80;
  const hex =
    Math.floor(time).toString(16).padStart(12, "0") +
    bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
