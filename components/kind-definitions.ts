import type { KindId } from "@/data/kinds";
import type { MessageKey } from "@/utils/i18n";

/** The message that says what a kind means; a kind without one does not compile. */
export const kindDefinitions: Record<KindId, MessageKey> = {
  "head-office": "definition_head_office",
  leader: "definition_leader",
  ministry: "definition_ministry",
  agency: "definition_agency",
  mission: "definition_mission",
  parliament: "definition_parliament",
  "armed-forces": "definition_armed_forces",
  "public-service": "definition_public_service",
  "local-government": "definition_local_government",
  "state-media": "definition_state_media",
  "captured-media": "definition_captured_media",
  "public-media": "definition_public_media",
  "public-media-programme": "definition_public_media_programme",
  "disputed-media": "definition_disputed_media",
  "media-person": "definition_media_person",
  international: "definition_international",
  party: "definition_party",
  legislator: "definition_legislator",
  official: "definition_official",
  diplomat: "definition_diplomat",
  creator: "definition_creator",
  operation: "definition_operation",
};
