import type { Participation } from "@/data/log/participation";
import type { DenominatorRow } from "@/data/log/denominators";
import type { ExposureRow } from "@/data/log/exposures";
import {
  attentionRule,
  exposureRules,
  repeatRule,
  sessionRule,
} from "@/data/log/rules";
import type { SessionRow } from "@/data/log/sessions";
import type { RegistryDate } from "@/utils/messaging/protocol";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import type { LogDatabase } from "./database";
import { firstKey } from "./first-key";
import { emptyCell, flaggedBy, hourOf } from "./denominator-cell";
import {
  makeLabel,
  makeRow,
  publisherOf,
  type DescribedAccount,
} from "./make-row";
import { labelsInForce } from "./participation";
import { placeNavigation, type SessionState } from "./session-state";
import { appendIn, exposureStores, type LogTransaction } from "./store";
import { uuid } from "./uuid";

/** Everything that a batch is stored with. */
export interface BatchContext {
  readonly database: LogDatabase;
  readonly participation: Participation;
  readonly session: SessionState;
  readonly tabId: number;
  readonly frameId: number;
  /** The registered accounts that the batch names. */
  readonly accounts: ReadonlyMap<string, DescribedAccount>;
  readonly registry: (RegistryDate & { readonly accounts: number }) | undefined;
  /** Name and main version of the browser, version of the program, hash of the settings. */
  readonly browser: string;
  readonly program: string;
  readonly settingsHash: string;
  readonly hash: (name: string) => Promise<string>;
  readonly now: number;
}

const written = [
  ...exposureStores,
  "firsts" as const,
  "denominators" as const,
  "sessions" as const,
  "labels" as const,
  "registry_versions" as const,
  "events" as const,
  "quality" as const,
  "journal" as const,
];

/**
 * Stores what a page recorded, in one transaction that is on the disk when the promise is fulfilled.
 *
 * @returns false where the batch was stored before
 */
export async function storeBatch(
  batch: RecordBatch,
  context: BatchContext,
): Promise<boolean> {
  const cells = await countCells(batch, context);
  const transaction = context.database.transaction(written, "readwrite", {
    durability: "strict",
  }) as unknown as LogTransaction;
  const journal = transaction.objectStore("journal");
  const before = await journal.get(batch.recorder);
  const isNew = !before || before.lastBatch < batch.batch;
  if (isNew) {
    await addCells(transaction, context, cells);
    await addRows(transaction, batch, context);
    await addSession(transaction, batch, context);
    addEventsAndQuality(transaction, batch, context);
    if (batch.isLeaving) void journal.delete(batch.recorder);
    else
      void journal.put({
        recorder: batch.recorder,
        tabId: context.tabId,
        frameId: context.frameId,
        sessionId: context.session.sessionId,
        lastHeard: new Date(context.now).toISOString(),
        openFlagged: batch.openFlagged,
        openItems: batch.openItems,
        lastBatch: batch.batch,
      });
  }
  await transaction.done;
  return isNew;
}

type Cell = DenominatorRow;
type Addition = Pick<Cell, "surface" | "hour_utc" | "role"> &
  Record<string, unknown>;

/** Adds a batch up by cell; distinct names are counted by their hashes in the session's memory. */
async function countCells(
  batch: RecordBatch,
  { accounts, session, hash }: BatchContext,
) {
  const additions = new Map<
    string,
    Addition & { sums: Record<string, number>; isPostKnown: boolean }
  >();
  const at = (of: {
    surface: Cell["surface"];
    role: Cell["role"];
    at: number;
  }) => {
    const hour_utc = hourOf(new Date(of.at).toISOString());
    const key = `${of.surface} ${hour_utc} ${of.role}`;
    let found = additions.get(key);
    if (!found)
      additions.set(
        key,
        (found = {
          surface: of.surface,
          hour_utc,
          role: of.role,
          sums: {},
          isPostKnown: false,
        }),
      );
    const seen = (session.cells[key] ??= {
      authors: [],
      flagged: [],
      posts: [],
    });
    const add = (name: string, amount = 1) => {
      found.sums[name] = (found.sums[name] ?? 0) + amount;
    };
    return { found, seen, add };
  };
  for (const end of batch.ends) {
    const { found, seen, add } = at(end);
    const account =
      end.author === undefined ? undefined : accounts.get(end.author);
    const isFlagged = end.isFlagged && account !== undefined;
    if (!end.isView) {
      add("brief");
      if (isFlagged) add("brief_flagged");
      continue;
    }
    add("seen");
    if (isFlagged) {
      add("flagged");
      add(flaggedBy(account.answer.entity.kind));
    } else add(end.author === undefined ? "undetermined" : "unflagged");
    if (end.author !== undefined) {
      const name = await hash(end.author);
      if (remember(seen.authors, name)) add("authors");
      if (isFlagged && remember(seen.flagged, name)) add("authors_flagged");
    }
    if (end.post !== undefined) {
      found.isPostKnown = true;
      if (remember(seen.posts, await hash(end.post))) add("posts");
    }
  }
  for (const { ms, ...of } of batch.attention)
    at(of).add("attention_s", ms / 1000);
  return [...additions.values()];
}

function remember(names: string[], name: string): boolean {
  if (names.includes(name)) return false;
  names.push(name);
  return true;
}

async function addCells(
  transaction: LogTransaction,
  { session }: BatchContext,
  additions: Awaited<ReturnType<typeof countCells>>,
) {
  const store = transaction.objectStore("denominators");
  for (const { surface, hour_utc, role, sums, isPostKnown } of additions) {
    const id = session.sessionId;
    const old =
      (await store.get([id, surface, hour_utc, role])) ??
      emptyCell(id, surface, hour_utc, role);
    const cell: Record<string, unknown> = { ...old };
    if (isPostKnown && old.posts === "NA") cell.posts = 0;
    for (const [name, amount] of Object.entries(sums))
      cell[name] = Number(cell[name]) + amount;
    cell.attention_s = Math.round(Number(cell.attention_s) * 1000) / 1000;
    void store.put(cell as unknown as Cell);
  }
}

async function addRows(
  transaction: LogTransaction,
  batch: RecordBatch,
  context: BatchContext,
) {
  const { participation, session, accounts, tabId, program } = context;
  const rows: ExposureRow[] = [];
  const firsts = transaction.objectStore("firsts");
  const labels = transaction.objectStore("labels");
  for (const recorded of batch.exposures) {
    const described = accounts.get(recorded.author);
    if (!described) continue;
    const where = {
      session_id: session.sessionId,
      ...placeNavigation(session, tabId, batch.recorder, recorded.nav),
    };
    const row = makeRow(recorded, described, participation, where, program);
    const { id, sameAs } = recorded;
    const key = firstKey({ ...row, exposure_id: sameAs ?? id });
    const first = await firsts.get(key);
    if (first === undefined) void firsts.put(id, key);
    rows.push({ ...row, repeat_of: first ?? "" });
    const label = makeLabel(described, recorded.at);
    if (
      !(await labels.getKey([
        label.author,
        label.registry_publisher,
        label.registry_version,
      ]))
    )
      void labels.put(label);
  }
  if (rows.length > 0) await appendIn(transaction, rows);
}

async function addSession(
  transaction: LogTransaction,
  batch: RecordBatch,
  context: BatchContext,
) {
  const { registry, session, now } = context;
  const store = transaction.objectStore("sessions");
  const starts = batch.ends.map(({ at }) => at);
  const start = Math.min(now, ...starts);
  const old =
    (await store.get(session.sessionId)) ?? newSession(context, start);
  const gaps = batch.quality.filter(
    ({ exposures = 0, items = 0 }) => exposures + items > 0,
  ).length;
  const startText = new Date(start).toISOString();
  void store.put({
    ...old,
    start_utc: startText < old.start_utc ? startText : old.start_utc,
    end_utc: new Date(now).toISOString(),
    active_s: Math.round(old.active_s * 1000 + batch.active) / 1000,
    gaps: old.gaps + gaps,
  });
  const used = [...context.accounts.values()].map(
    ({ answer }) => answer.registry,
  );
  for (const each of registry ? [registry, ...used] : used)
    await addVersion(transaction, each, startText);
}

async function addVersion(
  transaction: LogTransaction,
  registry: RegistryDate & { readonly accounts?: number },
  firstUsed: string,
) {
  const versions = transaction.objectStore("registry_versions");
  const publisher = publisherOf(registry);
  if (await versions.getKey([publisher, registry.version])) return;
  void versions.put({
    registry_version: registry.version,
    date: registry.date,
    definitions: registry.definitions,
    accounts: registry.accounts ?? "NA",
    publisher,
    publisher_url: "NA",
    sequence: "NA",
    registry_root: registry.sha256 ?? "NA",
    signature: "NA",
    key_id: "NA",
    fetched_utc: "NA",
    first_used_utc: firstUsed,
  });
}

function newSession(
  { participation, session, browser, program, settingsHash }: BatchContext,
  start: number,
): SessionRow {
  const { study, participantId, condition } = participation;
  const at = new Date(start);
  return {
    session_id: session.sessionId,
    study_id: study.id,
    participant_id: participantId,
    start_utc: at.toISOString(),
    end_utc: at.toISOString(),
    tz_offset_min: -at.getTimezoneOffset(),
    tz_name: study.record.timeZone
      ? Intl.DateTimeFormat().resolvedOptions().timeZone
      : "NA",
    started_by: session.startedBy,
    active_s: 0,
    gaps: 0,
    browser,
    extension_version: program,
    settings_hash: settingsHash,
    label_condition: condition,
    labels_in_force: labelsInForce(participation, start),
    exposure_rule: exposureRules[study.exposureRule]
      .id as SessionRow["exposure_rule"],
    attention_rule: attentionRule.id,
    session_rule: sessionRule.id,
    repeat_rule: repeatRule.id,
  };
}

function addEventsAndQuality(
  transaction: LogTransaction,
  { batch, events, quality, registry: pageRegistry }: RecordBatch,
  { session, accounts, participation, registry, now }: BatchContext,
) {
  if (participation.study.record.events)
    for (const { at, author, exposure, place } of events)
      void transaction.objectStore("events").put({
        event_id: uuid(at),
        session_id: session.sessionId,
        exposure_id: exposure ?? "",
        at_utc: new Date(at).toISOString(),
        tz_offset_min: -new Date(at).getTimezoneOffset(),
        event: "card_opened",
        author,
        label_type: accounts.get(author)?.answer.entity.kind ?? "",
        place: place ?? "NA",
      });
  // Told once for each page; the store can be ahead of the index for the moment of an update.
  const mismatch = batch === 1 && registry && registry.version !== pageRegistry;
  for (const { type, at, place, exposures, items, detail } of [
    ...quality,
    ...(mismatch
      ? [
          {
            type: "registry_changed" as const,
            at: now,
            detail: String(pageRegistry),
          },
        ]
      : []),
  ] as typeof quality)
    void transaction.objectStore("quality").put({
      quality_id: uuid(at),
      session_id: session.sessionId,
      type,
      from_utc: new Date(at).toISOString(),
      to_utc: "",
      place: place ?? "",
      exposures_lost: exposures ?? 0,
      items_lost: items ?? 0,
      detail,
    });
}
