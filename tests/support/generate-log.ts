import { axisValues, confidences, mediaTypes } from "@/data/entity";
import { kindIds, kindOf } from "@/data/kinds";
import {
  logSurfaces,
  type LogSurface,
  type Role,
} from "@/data/log/closed-lists";
import type { DenominatorRow } from "@/data/log/denominators";
import type { EventRow } from "@/data/log/events";
import type { ExposureRow } from "@/data/log/exposures";
import type { LabelRow } from "@/data/log/labels";
import {
  attentionRule,
  exposureRules,
  repeatRule,
  sessionRule,
} from "@/data/log/rules";
import type { SessionRow } from "@/data/log/sessions";
import type { LogRows } from "@/data/log/tables";
import type { SurfaceName } from "@/data/surfaces";
import type {
  LogDatabase,
  LogTransaction,
} from "@/utils/exposure-log/log-schema";
import {
  emptyCell,
  flaggedBy,
  hourOf,
} from "@/utils/exposure-log/denominator-cell";
import {
  addSums,
  changeSums,
  noSums,
  sumsOfCell,
  sumsOfSession,
} from "@/utils/exposure-log/seen-sums";
import { appendExposures, putRows } from "@/utils/exposure-log/store";
import { uuid } from "@/utils/exposure-log/uuid";
import { randomFrom } from "./random";

export interface GeneratedLog {
  /** Those that the sessions made so far met. */
  labels(): readonly LabelRow[];
  readonly registry_versions: readonly LogRows["registry_versions"][];
  readonly consents: readonly LogRows["consents"][];
  readonly quality: readonly LogRows["quality"][];
  /** One session after the other, each with what belongs to it; made as they are asked for. */
  sessions(): Generator<GeneratedSession>;
}

export interface GeneratedSession {
  readonly session: SessionRow;
  readonly exposures: readonly ExposureRow[];
  readonly denominators: readonly DenominatorRow[];
  readonly events: readonly EventRow[];
}

interface Choices {
  /** How many exposures of registered accounts. */
  readonly exposures: number;
  readonly seed: number;
  /** When the first session begins. */
  readonly start?: string;
  readonly rule?: keyof typeof exposureRules;
  readonly condition?: LogRows["consents"]["label_condition"];
  readonly studyId?: string;
}

/** Names that an export must bring through whole. */
const trickyNames = [
  "Plain Name",
  'Said "Quoted", Ltd.',
  "=1+1",
  "@sum(A1)",
  "-2+3",
  "+49 30 1234",
  "Line\nbreak",
  "עברית and \u202bmixed\u202c",
  "日本語テレビ",
  "\tTabbed",
  "Ünïcode; semicolon",
];
const countries = ["FR", "NA", "RU", "CN", "US", "DE", "SG", "TR"] as const;
const places: Readonly<Record<LogSurface, SurfaceName>> = {
  foryou: "feed",
  following: "feed",
  friends: "feed",
  profile: "profile-grid",
  video: "feed",
  search: "search-card",
  hashtag: "tag",
  sound: "sound",
  comments: "comment",
  live: "live-host",
  embed: "embed-video",
  other: "explore",
};
/** The look-alike's share of surfaces: most of what is seen is the feed. */
const likely: readonly LogSurface[] = [
  ...Array.from({ length: 12 }, () => "foryou" as const),
  ...Array.from({ length: 4 }, () => "comments" as const),
  "following",
  "following",
  ...logSurfaces,
];

/** A log as recording makes it, of invented accounts: the same for the same seed, its sums holding. */
export function generateLog({
  exposures,
  seed,
  start = "2026-05-01T07:00:00.000Z",
  rule = "exposure-1s-50",
  condition = "usual",
  studyId = "generated",
}: Choices): GeneratedLog {
  const random = randomFrom(seed);
  const pick = <Item>(list: readonly Item[]) => list[random(list.length)]!;
  const makeId = (time: number) =>
    uuid(
      time,
      Uint8Array.from({ length: 10 }, () => random(256)),
    );
  const begin = Date.parse(start);
  const participantId = makeId(begin);
  const accounts: LabelRow[] = Array.from({ length: 400 }, (_, at) => {
    const kind = kindIds[at % kindIds.length]!;
    const isMedia = kindOf(kind).group === "media";
    return {
      author: `account_${at.toString(36)}`,
      registry_publisher: "package",
      registry_version: 1 + (at % 2),
      record_id: `entity-${at}`,
      name: `${trickyNames[at % trickyNames.length]} ${at}`,
      label_type: kind,
      country: kind === "international" ? "" : pick(countries),
      media_type: isMedia ? pick(mediaTypes) : "",
      axes_funding: isMedia ? pick(axisValues) : "",
      axes_governance: isMedia ? pick(axisValues) : "",
      axes_editorial: isMedia ? pick(axisValues) : "",
      match_confidence: pick(confidences),
      account_status: "active",
      valid_from: at % 3 === 0 ? "2024-09" : "NA",
      valid_to: "NA",
      first_used_utc: start,
      own_words: at % 97 === 0 ? "my words" : "",
    };
  });

  const firstUsed = new Map<string, string>();

  function* sessions(): Generator<GeneratedSession> {
    let left = exposures;
    let time = begin;
    const firsts = new Map<string, string>();
    while (left > 0) {
      const size = Math.min(left, 20 + random(60));
      const made = makeSession(time, size, firsts);
      yield made;
      left -= size;
      time =
        Date.parse(made.session.end_utc) + 31 * 60_000 + random(6) * 3_600_000;
    }
  }

  function makeSession(
    from: number,
    size: number,
    firsts: Map<string, string>,
  ): GeneratedSession {
    const sessionId = makeId(from);
    const cells = new Map<string, DenominatorRow>();
    const authors = new Map<string, Set<string>>();
    const rows: ExposureRow[] = [];
    const events: EventRow[] = [];
    let time = from;
    for (let seq = 1; seq <= size; seq++) {
      const row = makeRow(sessionId, time, from, seq, firsts);
      rows.push(row);
      count(row, cells, authors);
      if (row.card_opened) events.push(makeEvent(row));
      time += row.visible_ms + 200 + random(40_000);
    }
    const denominators = [...cells.values()];
    const active = denominators.reduce(
      (sum, cell) => sum + cell.attention_s,
      0,
    );
    return {
      session: {
        session_id: sessionId,
        study_id: studyId,
        participant_id: participantId,
        start_utc: new Date(from).toISOString(),
        end_utc: new Date(time).toISOString(),
        tz_offset_min: zoneAt(from),
        tz_name: "NA",
        started_by: pick(["browser", "idle"]),
        active_s: Math.round(active * 1000) / 1000,
        gaps: 0,
        browser: "Chrome 156",
        extension_version: "0.1.0",
        settings_hash: "0123456789abcdef",
        label_condition: condition,
        labels_in_force: condition,
        exposure_rule: rule,
        attention_rule: attentionRule.id,
        session_rule: sessionRule.id,
        repeat_rule: repeatRule.id,
      },
      exposures: rows,
      denominators,
      events,
    };
  }

  function makeRow(
    sessionId: string,
    time: number,
    from: number,
    seq: number,
    firsts: Map<string, string>,
  ): ExposureRow {
    const label = pick(accounts);
    if (!firstUsed.has(label.author))
      firstUsed.set(label.author, new Date(time).toISOString());
    const surface = pick(likely);
    const role: Role = surface === "comments" ? "commenter" : "author";
    const isPost = role === "author";
    const visible = random(10) === 0 ? random(1000) : 1000 + random(30_000);
    const attention = Math.floor((visible * random(101)) / 100);
    const created = time - 1000 * random(90 * 86_400);
    const itemId = String(
      (BigInt(Math.floor(created / 1000)) << 32n) + BigInt(random(2 ** 30)),
    );
    const exposureId = makeId(time);
    const key = isPost && random(20) > 0 ? itemId : `${label.author} again`;
    const first = firsts.get(key) ?? "";
    if (!first && !isPost) firsts.set(key, exposureId);
    const isShown = condition !== "none" && label.label_type !== "party";
    const offset = zoneAt(time);
    const { ms } = exposureRules[rule];
    return {
      exposure_id: exposureId,
      study_id: studyId,
      participant_id: participantId,
      session_id: sessionId,
      tab_index: 1,
      nav_index: 1 + Math.floor(seq / 12),
      seq: 1 + (seq % 12),
      first_visible_utc: new Date(time).toISOString(),
      last_visible_utc: new Date(time + visible).toISOString(),
      tz_offset_min: offset,
      local_hour: new Date(time + offset * 60_000).getUTCHours(),
      monotonic_ms: time - from,
      visible_ms: visible,
      attention_ms: attention,
      play_ms: isPost ? (random(4) === 0 ? "NA" : attention) : "",
      max_visible_ratio: (50 + 10 * random(6)) / 100,
      viewport_w: 1280,
      viewport_h: 720,
      exposure_rule: rule,
      counted_as_view: visible >= ms,
      repeat_of: first,
      surface,
      place: places[surface],
      feed_position: 1 + random(200),
      item_id: isPost ? itemId : "",
      item_url: isPost
        ? `https://www.tiktok.com/@${label.author}/video/${itemId}`
        : "",
      item_created_utc: isPost
        ? new Date(1000 * Math.floor(created / 1000)).toISOString()
        : "",
      item_created_from: isPost ? "id" : "",
      author: label.author,
      author_id: "NA",
      role,
      label_type: label.label_type,
      axes_funding: label.axes_funding,
      axes_governance: label.axes_governance,
      axes_editorial: label.axes_editorial,
      country: label.country,
      record_id: label.record_id,
      match_basis: "handle",
      match_confidence: label.match_confidence,
      registry_publisher: "package",
      registry_version: label.registry_version,
      registry_root: "NA",
      registry_age_h: Math.floor((time - begin) / 3_600_000),
      platform_label: "UNK",
      label_condition: condition,
      badge_shown: isShown,
      badge_variant: isShown ? "short-after-page-standard-normal" : "",
      card_opened: isShown && random(200) === 0,
      user_override: label.own_words ? "relabelled" : "none",
      is_ad: isPost ? "UNK" : "",
      is_live: isPost ? surface === "live" : "",
      adapter_version: "0.1.0",
      extraction_layer: "first",
      quality_flags: "",
    };
  }

  function count(
    row: ExposureRow,
    cells: Map<string, DenominatorRow>,
    authors: Map<string, Set<string>>,
  ) {
    const hour = hourOf(row.first_visible_utc);
    const key = `${row.surface} ${hour} ${row.role}`;
    const old =
      cells.get(key) ?? emptyCell(row.session_id, row.surface, hour, row.role);
    const seenAuthors = authors.get(key) ?? new Set<string>();
    authors.set(key, seenAuthors);
    const isView = row.counted_as_view;
    if (isView) seenAuthors.add(row.author);
    const unflagged = random(30);
    const undetermined = random(12) === 0 ? 1 : 0;
    const brief = random(8);
    const name = flaggedBy(row.label_type);
    const isNew = isView ? 1 : 0;
    cells.set(key, {
      ...old,
      seen: old.seen + isNew + unflagged + undetermined,
      flagged: old.flagged + isNew,
      unflagged: old.unflagged + unflagged,
      undetermined: old.undetermined + undetermined,
      brief: old.brief + brief + 1 - isNew,
      brief_flagged: old.brief_flagged + 1 - isNew,
      posts:
        row.item_id === ""
          ? old.posts
          : (old.posts === "NA" ? 0 : old.posts) + isNew + unflagged,
      authors: old.authors + unflagged + (isView ? 1 : 0),
      authors_flagged: seenAuthors.size,
      attention_s:
        Math.round(1000 * old.attention_s + row.attention_ms + 2 * unflagged) /
        1000,
      [name]: old[name] + isNew,
    });
  }

  function makeEvent(row: ExposureRow): EventRow {
    const at = Date.parse(row.last_visible_utc);
    return {
      event_id: makeId(at),
      session_id: row.session_id,
      exposure_id: row.exposure_id,
      at_utc: row.last_visible_utc,
      tz_offset_min: row.tz_offset_min,
      event: "card_opened",
      author: row.author,
      label_type: row.label_type,
      place: row.place,
    };
  }

  return {
    labels: () =>
      accounts.flatMap((label) => {
        const first_used_utc = firstUsed.get(label.author);
        return first_used_utc ? { ...label, first_used_utc } : [];
      }),
    registry_versions: [1, 2].map((version) => ({
      registry_version: version,
      date: start.slice(0, 10),
      definitions: "1.0",
      accounts: 400,
      publisher: "package",
      publisher_url: "NA",
      sequence: "NA",
      registry_root: "NA",
      signature: "NA",
      key_id: "NA",
      fetched_utc: "NA",
      first_used_utc: start,
    })),
    consents: [
      {
        study_id: studyId,
        participant_id: participantId,
        title: 'A generated study, "quoted"',
        contact: "research@example.org",
        consent_version: "1",
        consent_text: "First paragraph.\n\nSecond paragraph, with “quotes”.",
        consented_utc: start,
        consented_by: "person",
        ended_utc: "",
        ended_by: "",
        label_condition: condition,
        condition_seed: "",
        delay_h: "",
        exposure_rule: rule,
        roles: "author;mention;commenter;profile;suggestion",
        retention_days: 365,
        ends: "",
        rows_deleted: 0,
      },
    ],
    quality: [
      {
        quality_id: makeId(begin),
        session_id: "",
        type: "paused",
        from_utc: start,
        to_utc: new Date(begin + 60_000).toISOString(),
        place: "",
        exposures_lost: "NA",
        items_lost: "NA",
        detail: "",
      },
    ],
    sessions,
  };
}

/** Writes a generated log into a database, a few thousand rows at a time. */
export async function fillLog(
  database: LogDatabase,
  choices: Choices,
): Promise<void> {
  const log = generateLog(choices);
  await putRows(database, "registry_versions", log.registry_versions);
  await putRows(database, "consents", log.consents);
  await putRows(database, "quality", log.quality);
  let waiting: GeneratedSession[] = [];
  const write = async () => {
    const made = waiting;
    waiting = [];
    await putCounted(
      database,
      made.map(({ session }) => session),
      made.flatMap((each) => each.denominators),
    );
    await putRows(
      database,
      "events",
      made.flatMap((each) => each.events),
    );
    await appendExposures(
      database,
      made.flatMap((each) => each.exposures),
    );
  };
  for (const each of log.sessions()) {
    waiting.push(each);
    if (waiting.length >= 100) await write();
  }
  await write();
  await putRows(database, "labels", log.labels());
}

/** Sessions and denominators, with what they add up to. */
async function putCounted(
  database: LogDatabase,
  sessions: readonly SessionRow[],
  cells: readonly DenominatorRow[],
) {
  const transaction = database.transaction(
    ["sessions", "denominators", "sums"],
    "readwrite",
  ) as unknown as LogTransaction;
  for (const row of sessions) void transaction.objectStore("sessions").put(row);
  for (const cell of cells)
    void transaction.objectStore("denominators").put(cell);
  const sums = [...sessions.map(sumsOfSession), ...cells.map(sumsOfCell)];
  await changeSums(
    transaction,
    sums.reduce((sum, each) => addSums(sum, each), noSums),
  );
  await transaction.done;
}

/** Minutes ahead of UTC in a zone whose summer time ends on 2026-10-25. */
function zoneAt(time: number): number {
  return time < Date.UTC(2026, 9, 25, 1) ? 120 : 60;
}
