import { launchChromium, type Launched } from "@/tests/support/launch";
import type { Stage } from "./bench";
import { writePlainSpans } from "./plain-spans";

/** Without any extension, with Letterhead, with the extension of plain spans. */
export type Mode = "without" | "with" | "spans";

/**
 * Measures in each mode in turn, `runs` times, each mode in a browser of its own; the order turns with each round, and
 * a first round that warms the browsers up is thrown away.
 */
export async function alternate<Sample>(
  stage: Stage,
  modes: readonly Mode[],
  title: string,
  measure: (launched: Launched, mode: Mode) => Promise<Sample>,
  runs = stage.runs,
): Promise<Record<Mode, Sample[]>> {
  const spans = await writePlainSpans(stage.handles);
  const folders = { without: null, with: stage.extension, spans: spans.folder };
  const launched = new Map<Mode, Launched>();
  const samples: Record<Mode, Sample[]> = { without: [], with: [], spans: [] };
  try {
    for (const mode of modes)
      launched.set(
        mode,
        await launchChromium({ port: stage.port, extension: folders[mode] }),
      );
    for (let round = 0; round <= runs; round++) {
      stage.progress(`  ${title}: round ${round} of ${runs}`);
      for (let at = 0; at < modes.length; at++) {
        const mode = modes[(at + round) % modes.length]!;
        const sample = await measure(launched.get(mode)!, mode);
        if (round > 0) samples[mode].push(sample);
      }
    }
  } finally {
    for (const one of launched.values()) await one.close();
    await spans.remove();
  }
  return samples;
}
