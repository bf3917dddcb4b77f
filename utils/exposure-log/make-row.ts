import type { Participation } from "@/data/log/participation";
import type { ExposureRow } from "@/data/log/exposures";
import type { LabelRow } from "@/data/log/labels";
import { exposureRules } from "@/data/log/rules";
import type {
  AccountAnswer,
  OwnEntry,
  RegistryDate,
} from "@/utils/messaging/protocol";
import type { RecordedExposure } from "@/utils/messaging/record-batch";

/** What the registry and the reader's own choices say about an account, as in force now. */
export interface DescribedAccount {
  readonly answer: AccountAnswer;
  readonly own: OwnEntry & { readonly isHidden?: boolean | undefined };
}

/** Who published a registry: the feed that it came from, by its id. */
export const publisherOf = ({ origin }: Pick<RegistryDate, "origin">) =>
  origin ?? "package";

const timeText = (time: number) => new Date(time).toISOString();

/** The row of an exposure; `repeat_of` is found when it is stored. */
export function makeRow(
  recorded: RecordedExposure,
  { answer, own }: DescribedAccount,
  { study, participantId, condition }: Participation,
  where: Pick<ExposureRow, "session_id" | "tab_index" | "nav_index">,
  adapter: string,
): Omit<ExposureRow, "repeat_of"> {
  const { at, offset, post, author, isPost } = recorded;
  const { entity, account, registry } = answer;
  // A rounded time could reach the rule's where the exposure did not.
  const visible = Math.floor(recorded.visible);
  const created = post && Number(BigInt(post.id) >> 32n) * 1000;
  // Short ids of old posts hold no time.
  const isDated = created !== undefined && created > Date.UTC(2014, 0);
  const unknownPost = isPost ? "NA" : "";
  return {
    exposure_id: recorded.id,
    study_id: study.id,
    participant_id: participantId,
    ...where,
    seq: recorded.seq,
    first_visible_utc: timeText(at),
    last_visible_utc: timeText(at + visible),
    tz_offset_min: offset,
    local_hour: new Date(at + offset * 60_000).getUTCHours(),
    monotonic_ms: Math.round(recorded.monotonic),
    visible_ms: visible,
    attention_ms: Math.min(visible, Math.round(recorded.attention)),
    play_ms: !isPost
      ? ""
      : recorded.play === undefined
        ? "NA"
        : Math.min(visible, Math.round(recorded.play)),
    max_visible_ratio: Math.round(recorded.ratio * 100) / 100,
    viewport_w: recorded.viewport?.[0] ?? "NA",
    viewport_h: recorded.viewport?.[1] ?? "NA",
    exposure_rule: study.exposureRule,
    counted_as_view: visible >= exposureRules[study.exposureRule].ms,
    surface: recorded.surface,
    place: recorded.place,
    feed_position:
      recorded.position ??
      (recorded.role === "mention" || recorded.role === "profile" ? "" : "NA"),
    item_id: post?.id ?? unknownPost,
    item_url: post
      ? `https://www.tiktok.com/@${author}/${post.kind}/${post.id}`
      : unknownPost,
    item_created_utc: isDated ? timeText(created) : unknownPost,
    item_created_from: isDated ? "id" : unknownPost,
    author,
    author_id: account.userId ?? "NA",
    role: recorded.role,
    label_type: entity.kind,
    axes_funding: entity.media?.funding.value ?? "",
    axes_governance: entity.media?.governance.value ?? "",
    axes_editorial: entity.media?.editorial.value ?? "",
    country: entity.country ?? "",
    record_id: entity.id,
    match_basis: "handle",
    match_confidence: account.confidence,
    registry_publisher: publisherOf(registry),
    registry_version: registry.version,
    registry_root: registry.sha256 ?? "NA",
    registry_age_h: Math.max(
      0,
      Math.floor((at - Date.parse(registry.date)) / 3_600_000),
    ),
    platform_label: recorded.platformLabel ?? "UNK",
    label_condition: condition,
    badge_shown: recorded.badge !== undefined,
    badge_variant: recorded.badge ?? "",
    card_opened: recorded.isCardOpened,
    user_override: own.isHidden ? "hidden" : own.words ? "relabelled" : "none",
    is_ad: isPost ? "UNK" : "",
    is_live: recorded.isLive ? true : isPost ? (post ? false : "UNK") : "",
    adapter_version: adapter,
    extraction_layer: recorded.layer,
    quality_flags: recorded.flags.join(";"),
  };
}

/** The registry's record of an account, as it is kept beside the rows. */
export function makeLabel(
  { answer: { entity, account, registry }, own }: DescribedAccount,
  firstUsed: number,
): LabelRow {
  return {
    author: account.handle,
    registry_publisher: publisherOf(registry),
    registry_version: registry.version,
    record_id: entity.id,
    name: entity.names.en ?? entity.names.mul ?? entity.id,
    label_type: entity.kind,
    country: entity.country ?? "",
    media_type: entity.media?.type ?? "",
    axes_funding: entity.media?.funding.value ?? "",
    axes_governance: entity.media?.governance.value ?? "",
    axes_editorial: entity.media?.editorial.value ?? "",
    match_confidence: account.confidence,
    account_status: account.status,
    valid_from: account.validFrom ?? "NA",
    valid_to: account.validTo ?? "NA",
    first_used_utc: timeText(firstUsed),
    own_words: own.words ?? "",
  };
}
