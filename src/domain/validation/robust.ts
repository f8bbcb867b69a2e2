/** Values that a median is taken of; more are thinned out evenly, which moves it by next to nothing. */
const SAMPLE = 4_096;

/** The middle and the spread of a column, which a few wrong entries cannot move. */
export interface RobustMeasure {
  readonly median: number;
  /** Median distance from the median. */
  readonly deviation: number;
  readonly count: number;
}

/** Median and median absolute deviation of the numbers for which `of` gives one; NaN is left out. */
export function robustMeasure(values: ArrayLike<number>, of: (value: number) => number): RobustMeasure | undefined {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  const taken = new Float64Array(Math.ceil(values.length / step));
  let count = 0;
  for (let i = 0; i < values.length; i += step) {
    const value = of(values[i] ?? NaN);
    if (!Number.isNaN(value)) taken[count++] = value;
  }
  if (count === 0) return undefined;
  const sample = taken.subarray(0, count).sort();
  const median = middle(sample);
  for (let i = 0; i < count; i++) sample[i] = Math.abs((sample[i] ?? 0) - median);
  return { median, deviation: middle(sample.sort()), count };
}

/** The middle of sorted values, the mean of the two middle ones where their number is even. */
export function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
