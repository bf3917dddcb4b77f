/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Rise of y per step of x, by least squares. */
export function slope(
  points: ReadonlyArray<readonly [x: number, y: number]>,
): number {
  const mean = (of: 0 | 1) =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  let above = 0;
  let below = 0;
  for (const [atX, atY] of points) {
    above += (atX - x) * (atY - y);
    below += (atX - x) ** 2;
  }
  return above / below;
}

/** The medians of each of the samples' figures, or what else `of` makes of them. */
export function summarise<Sample extends Record<string, number>>(
  samples: readonly Sample[],
  of: (values: number[]) => number = median,
): Sample {
  const [first] = samples;
  if (!first) throw new Error("There are no samples.");
  const summary = { ...first };
  for (const key in first)
    Object.assign(summary, {
      [key]: of(samples.map((sample) => sample[key]!)),
    });
  return summary;
}

export const least = (values: number[]) => Math.min(...values);
