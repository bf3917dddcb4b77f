import type { KindId } from "./kinds.ts";

/**
 * The badge's shapes: one family of outlines on a 16 by 16 grid, told apart without colour. Drawn for this project.
 * Each is an SVG path that is stroked, never filled.
 */
const shapes = {
  columns:
    "M2 6.2 8 2.5l6 3.7zM3.8 6.2v6M6.6 6.2v6M9.4 6.2v6M12.2 6.2v6M2 13.5h12",
  flagstaff: "M4 14.5v-13M4 2.5h8.5l-2 2.7 2 2.8H4M2 14.5h4",
  shield: "M8 1.8l5.3 1.9v4c0 3.2-2.2 5.4-5.3 6.6-3.1-1.2-5.3-3.4-5.3-6.6v-4z",
  house: "M2.5 14V7L8 2.5 13.5 7v7zM6.5 14v-4h3v4",
  mast: "M8 6.5 5 14.5M8 6.5l3 8M6.2 11.5h3.6M5.2 7.8a4 4 0 0 1 0-5.1M10.8 7.8a4 4 0 0 0 0-5.1M3.1 9.2a6.6 6.6 0 0 1 0-7.9M12.9 9.2a6.6 6.6 0 0 0 0-7.9",
  framedMast:
    "M8 5 5.6 12M8 5l2.4 7M6.6 9.4h2.8M10.5 2H14v3.5M5.5 2H2v3.5M10.5 14H14v-3.5M5.5 14H2v-3.5",
  splitMast:
    "M8 6 5 14.5M8 6l3 8.5M6.2 11.5h3.6M5 7.3a4 4 0 0 1 0-5M11 2.3h.1M12.4 4.8h.1M11 7.3h.1",
  globe:
    "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M1.8 8h12.4M8 1.8c3.6 3.6 3.6 8.8 0 12.4M8 1.8c-3.6 3.6-3.6 8.8 0 12.4",
  lectern:
    "M8 1.6a2 2 0 1 0 0 4 2 2 0 1 0 0-4M3 8.5h10l-1.6 3H4.6zM8 11.5v3M5.5 14.5h5",
  rosette:
    "M8 1.7a4 4 0 1 0 0 8 4 4 0 1 0 0-8M8 4.4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 1 0 0-2.6M5.8 9.2 4.5 14.3 8 12.4l3.5 1.9-1.3-5.1",
  microphone:
    "M8 1.7a2 2 0 0 0-2 2v4a2 2 0 0 0 4 0v-4a2 2 0 0 0-2-2M3.7 7.5a4.3 4.3 0 0 0 8.6 0M8 11.8v2.7M5.5 14.5h5",
  rings:
    "M6 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 1 0 0-7.4M10 4.1a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 1 0 0-7.4",
  question: "M2 2h12v12H2zM6 6.2c0-2.6 4-2.6 4 0 0 1.6-2 1.6-2 3.2M8 11.6h.1",
  chamber:
    "M2 13a6 6 0 0 1 12 0M5 13a3 3 0 0 1 6 0M8 2v2.5M3.2 4.2 4.9 6M12.8 4.2 11.1 6M1.5 13h13",
} as const;

const shapeByKind: Record<KindId, keyof typeof shapes> = {
  "head-office": "columns",
  leader: "lectern",
  ministry: "columns",
  agency: "columns",
  mission: "flagstaff",
  parliament: "chamber",
  "armed-forces": "shield",
  "public-service": "shield",
  "local-government": "house",
  "state-media": "mast",
  "captured-media": "mast",
  "public-media": "framedMast",
  "public-media-programme": "framedMast",
  "disputed-media": "splitMast",
  "media-person": "microphone",
  international: "globe",
  party: "rosette",
  legislator: "lectern",
  official: "lectern",
  diplomat: "flagstaff",
  creator: "rings",
  operation: "question",
};

/** SVG path data for a kind's shape, on a 16 by 16 grid. */
export function shapeOf(kind: KindId): string {
  return shapes[shapeByKind[kind]];
}
