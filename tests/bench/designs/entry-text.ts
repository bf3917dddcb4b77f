import { kindOf, kinds } from "@/data/kinds";
import type { IndexEntry } from "@/utils/registry/index-form";

const kindByCode = new Map(kinds.map(({ code, id }) => [code, id]));
const standingCodes = { current: "+", former: "-", gone: "0" } as const;
const standings = { "+": "current", "-": "former", "0": "gone" } as const;

/** Four characters: kind, country, standing. */
export function codeOf({ kind, country, standing }: IndexEntry): string {
  return kindOf(kind).code + (country ?? "--") + standingCodes[standing];
}

export function entryOf(code: string, handle: string): IndexEntry | undefined {
  const kind = kindByCode.get(code.charAt(0));
  const standing = code.charAt(3);
  if (!kind || !(standing in standings)) return undefined;
  const country = code.slice(1, 3);
  return {
    handle,
    kind,
    standing: standings[standing as keyof typeof standings],
    ...(country !== "--" && { country }),
  };
}
