const frame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
  });

async function inFrames(steps: ReadonlyArray<() => void>): Promise<void> {
  for (const step of steps) {
    step();
    await frame();
  }
}

const times = (count: number, step: (index: number) => void) =>
  Array.from({ length: count }, (_, index) => () => step(index));

/** A minute of use: wandering about the app, or scrolling on in one feed; each step has its own frame. */
export function liveMinute(
  way: "wander" | "scrollOn",
  minute: number,
): Promise<void> {
  const { lookalike } = window;
  if (way === "scrollOn")
    return inFrames(
      times(20, (index) => lookalike.scrollFeedTo((minute - 1) * 20 + index)),
    );
  return inFrames([
    () => lookalike.navigate("/foryou?every=5"),
    ...times(12, (index) => lookalike.scrollFeedTo(index)),
    () => lookalike.appendFeed(10),
    () => lookalike.rerender(),
    () => lookalike.scrollFeedTo(2),
    () =>
      lookalike.navigate(
        "/@hazel_kettle/video/7500000000001000003?comments=open",
      ),
    ...times(8, (index) => lookalike.recycleComments(index * 20)),
    () => lookalike.navigate("/@gov.sg"),
    () => lookalike.renameProfile("rt.news"),
    () => lookalike.navigate("/search?q=boats"),
    () => lookalike.navigate("/explore"),
  ]);
}
