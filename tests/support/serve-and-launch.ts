import { afterAll, beforeAll } from "vitest";
import { startLookalike } from "@/tests/tiktok/server";
import { launchChromium, type LaunchChoices, type Launched } from "./launch";

export type Lookalike = Awaited<ReturnType<typeof startLookalike>>;

export interface Stage extends Launched {
  lookalike: Lookalike;
}

/** Starts the look-alike and a browser with the built extension for the tests of a file; both end with it. */
export function stageFor(
  launch: (choices: LaunchChoices) => Promise<Launched> = launchChromium,
  choices: LaunchChoices = {},
): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    const lookalike = await startLookalike();
    const launched = await launch({ ...choices, port: lookalike.port });
    Object.assign(stage, launched, { lookalike });
  });
  afterAll(async () => {
    await stage.close?.();
    await stage.lookalike?.close();
  });
  return stage;
}
