import type { Registry } from "@/data/entity";
import { isRecord } from "./apply-patch";

/**
 * The form in which a whole registry is sent. Evidence mostly repeats what its entity says already, "Lists @handle as
 * the account of Name"; there one control character stands for each such text, which takes a quarter off after gzip.
 */

/** The characters that stand for a text: C1 controls, two bytes each, which no text has. */
const firstMark = 0x80;
const mostMarks = 32;
const marks = /[\u0080-\u009f]/g;

/** What the marks of an entity stand for, longest first; the same before and after packing. */
function textsOf(entity: Record<string, unknown>): string[] {
  const { names, accounts, partOf, office } = entity;
  const title = isRecord(office) && office["title"];
  const texts = [
    ...(isRecord(names) ? Object.values(names) : []),
    ...(Array.isArray(accounts)
      ? accounts.map((one: unknown) => isRecord(one) && one["handle"])
      : []),
    partOf,
    title,
    // As it stands within a sentence.
    typeof title === "string" && title[0]?.toLowerCase() + title.slice(1),
  ].filter(
    (text): text is string =>
      typeof text === "string" && text.length > 2 && text.search(marks) < 0,
  );
  return [...new Set(texts)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostMarks);
}

function mapEvidence(
  entity: Record<string, unknown>,
  change: (text: string, texts: readonly string[]) => string,
): Record<string, unknown> {
  const { evidence } = entity;
  if (!Array.isArray(evidence)) return entity;
  const texts = textsOf(entity);
  const changed = evidence.map((item: unknown) => {
    if (!isRecord(item)) return item;
    const next = { ...item };
    for (const field of ["claim", "at"]) {
      const text = next[field];
      if (typeof text === "string") next[field] = change(text, texts);
    }
    return next;
  });
  return { ...entity, evidence: changed };
}

/** Stands for the end of an id that is the name in lower case and hyphens; no id has it. */
const nameMark = "~";

function slugOf({ names }: Record<string, unknown>): string {
  const name = isRecord(names) && (names["mul"] ?? names["en"]);
  // Only characters that every browser decomposes alike.
  return typeof name === "string" && /^[ -\u1fff]*$/.test(name)
    ? name
        .normalize("NFKD")
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "")
    : "";
}

/** The form in which a whole registry is sent. @throws Error where a text holds one of the marks itself */
export function packRegistry(registry: Registry): unknown {
  const entities = registry.entities.map((entity) => {
    const slug = slugOf(entity);
    const packed = mapEvidence(entity, (text, texts) => {
      if (text.search(marks) >= 0)
        throw new Error(`${entity.id} holds a control character: remove it.`);
      return texts.reduce(
        (packed, part, at) =>
          packed.replaceAll(part, String.fromCharCode(firstMark + at)),
        text,
      );
    });
    return slug && entity.id.endsWith(slug)
      ? { ...packed, id: entity.id.slice(0, -slug.length) + nameMark }
      : packed;
  });
  return { ...registry, entities };
}

/** Unfolds the form in which a whole registry is sent. */
export function unpackRegistry(sent: unknown): unknown {
  if (!isRecord(sent) || !Array.isArray(sent["entities"])) return sent;
  return { ...sent, entities: sent["entities"].map(unpackEntity) };
}

function unpackEntity(entity: unknown): unknown {
  if (!isRecord(entity)) return entity;
  const { id } = entity;
  const unpacked = mapEvidence(entity, (text, texts) =>
    text.replace(
      marks,
      (mark) => texts[mark.charCodeAt(0) - firstMark] ?? mark,
    ),
  );
  return typeof id === "string" && id.endsWith(nameMark)
    ? { ...unpacked, id: id.slice(0, -nameMark.length) + slugOf(entity) }
    : unpacked;
}
