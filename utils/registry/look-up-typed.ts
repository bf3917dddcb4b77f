import type { Database } from "@/utils/database";
import type { AccountAnswer, RegistryDate } from "@/utils/messaging/protocol";
import type { Query } from "@/utils/tiktok/query";
import type { Labelled } from "@/utils/words";
import { standingOf } from "./index-entries";
import { lookUpAccount } from "./lookup";
import { findNearMiss, untwin } from "./near-miss";
import { idOfHandle, searchNames } from "./names-text";
import type { Names } from "./read-names";
import { toRecord, type EntityRecord } from "./search-records";

/** Everything there is to say about what somebody typed. */
export interface Typed {
  /** The handle that was typed, or named by the link. */
  readonly handle?: string;
  readonly isShortLink: boolean;
  readonly listed?: { answer: AccountAnswer; labelled: Labelled };
  /** The account's registered twin: it looks like this one. */
  readonly looksLike?: string;
  /** Who is mistaken for this account, which is never labelled. */
  readonly mistakenFor?: string;
  /** The entity that held the handle before. */
  readonly former?: EntityRecord;
  /** Entities of the name, best first, and how many there are. */
  readonly named: readonly EntityRecord[];
  readonly total: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
  /** Whether the names were not read yet, so that there may be more to say. */
  readonly isReading: boolean;
  readonly registry: RegistryDate & { accounts: number };
}

export interface TypedSources {
  readonly database: Database;
  readonly languageTag: string;
  /** Absent while it is being read. */
  readonly names: Names | undefined;
  /** Looks in the feeds that a person added too, where there are any. */
  readonly lookUp?: (handle: string) => Promise<AccountAnswer | null>;
}

const mostNamed = 8;
const shortestName = 2;

/** Answers from this device alone. */
export async function lookUpTyped(
  { database, names, languageTag, ...feeds }: TypedSources,
  query: Query,
  text: string,
): Promise<Typed> {
  // What the device reads, it reads while the names are searched.
  const reading = database.get("registry", "current");
  const about =
    query.type === "handle"
      ? lookUpHandle(database, names, query.handle, feeds.lookUp)
      : undefined;
  const isName = query.type !== "short-link" && !/^@|[/:]/.test(text);
  const found =
    isName && names && text.length >= shortestName
      ? searchNames(names.text, text, mostNamed)
      : { ids: [], total: 0, isMore: false };
  const { total, isMore } = found;
  const named = await readRecords(database, found.ids, languageTag);
  const registry = await reading;
  if (!registry) throw new Error("The registry on this device is missing.");
  const typed = {
    isShortLink: query.type === "short-link",
    isReading: !names,
    registry,
    named,
    total,
    isMore,
  };
  if (query.type !== "handle" || !about) {
    const looksLike = await readTwin(database, text);
    return { ...typed, ...(looksLike && { looksLike }) };
  }
  const { handle } = query;
  const { formerly, ...known } = await about;
  const [former] = formerly
    ? await readRecords(database, [formerly], languageTag)
    : [];
  const id = known.listed?.answer.entity.id;
  return {
    ...typed,
    ...known,
    ...(former && { former }),
    handle,
    named: named.filter((entity) => entity.id !== id),
  };
}

/** Entities as a list shows them. */
async function readRecords(
  database: Database,
  ids: readonly string[],
  languageTag: string,
): Promise<EntityRecord[]> {
  if (ids.length === 0) return [];
  const { store } = database.transaction("entities");
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found
    .filter((entity) => !!entity)
    .map((entity) => toRecord(entity, {}, languageTag));
}

async function lookUpHandle(
  database: Database,
  names: Names | undefined,
  handle: string,
  lookUp = (wanted: string) => lookUpAccount(database, wanted),
): Promise<
  Pick<Typed, "listed" | "mistakenFor" | "looksLike"> & { formerly?: string }
> {
  const [answer, never] = await Promise.all([
    lookUp(handle),
    database.get("never", handle),
  ]);
  if (answer) {
    const { entity, account } = answer;
    const { kind, country } = entity;
    const standing = standingOf(entity, account);
    const labelled = { kind, standing, ...(country && { country }) };
    return { listed: { answer, labelled } };
  }
  if (never) return { mistakenFor: never.mistakenFor };
  const looksLike = names && findNearMiss(names.handles, handle);
  if (!looksLike) return {};
  // Handles are looked through whole only where one is alike: a former one is alike to itself.
  const formerly =
    names.handles.includes(` ${handle}\n`) && idOfHandle(names.text, handle);
  return formerly ? { formerly } : { looksLike };
}

/** The registered handle that a text shows to the eye, where its letters are of another script. */
async function readTwin(database: Database, text: string) {
  const plain = untwin(text.replace(/^@/, ""));
  const isTwin = plain !== text.replace(/^@/, "").toLowerCase();
  return isTwin && (await database.get("accounts", plain)) ? plain : undefined;
}
