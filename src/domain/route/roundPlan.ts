import type { Grade } from '../classification/classes';

/** P3.2c: how many weeks there are between two visits, by grade; `none` for customers without a grade. */
export type VisitIntervals = Readonly<Record<Grade | 'none', number>>;

/** A weekly, B every two weeks, C monthly (every four weeks), D and ungraded once a quarter. */
export const DEFAULT_INTERVALS: VisitIntervals = { A: 1, B: 2, C: 4, D: 13, none: 13 };

/** A quarter. */
export const PLAN_WEEKS = 13;

/**
 * The weeks (1 to 13) in which each stop is due. `intervals` are weeks between visits by stop, in the order of the
 * route. Stops that are near each other in the route are due in the same weeks, also across intervals, and every visit
 * more goes into the weeks that have fewest, so that weeks hold about as many.
 */
export function roundPlan(intervals: readonly number[]): readonly (readonly number[])[] {
  const loads = new Array<number>(PLAN_WEEKS).fill(0);
  const plan: (readonly number[])[] = intervals.map(() => []);
  const kinds = [...new Set(intervals.map(lawful))].sort((a, b) => a - b);
  for (const interval of kinds) {
    const stops = intervals.flatMap((one, stop) => (lawful(one) === interval ? [stop] : []));
    const sizes = blockSizes(stops.length, interval, loads);
    let next = 0;
    for (const offset of routeOrderOf(interval)) {
      const weeks = weeksFrom(offset, interval);
      for (const stop of stops.slice(next, (next += sizes[offset] ?? 0))) plan[stop] = weeks;
    }
  }
  return plan;
}

/** Visits of a week later than the quarter's end are none: an interval is 1 to 13 weeks. */
const lawful = (interval: number): number => Math.min(PLAN_WEEKS, Math.max(1, Math.round(interval)));

const weeksFrom = (offset: number, interval: number): readonly number[] =>
  Array.from({ length: Math.ceil((PLAN_WEEKS - offset) / interval) }, (_, turn) => offset + turn * interval + 1);

/** How many stops begin in each week of the interval; adds their visits to the loads. */
function blockSizes(stops: number, interval: number, loads: number[]): readonly number[] {
  const sizes = new Array<number>(interval).fill(0);
  const means = sizes.map((_, offset) => {
    const weeks = weeksFrom(offset, interval);
    return weeks.reduce((sum, week) => sum + (loads[week - 1] ?? 0), 0) / weeks.length;
  });
  for (let stop = 0; stop < stops; stop++) {
    let lightest = 0;
    for (let offset = 1; offset < interval; offset++) if ((means[offset] ?? 0) < (means[lightest] ?? 0) - 1e-9) lightest = offset;
    sizes[lightest] = (sizes[lightest] ?? 0) + 1;
    means[lightest] = (means[lightest] ?? 0) + 1;
  }
  sizes.forEach((size, offset) => weeksFrom(offset, interval).forEach((week) => (loads[week - 1] = (loads[week - 1] ?? 0) + size)));
  return sizes;
}

/**
 * In which order along the route the weeks of an interval take their stops: first the even weeks, then the odd ones,
 * within each half the same again. So a week's stops of one grade lie where its stops of the other grades lie.
 */
function routeOrderOf(interval: number): readonly number[] {
  return Array.from({ length: interval }, (_, offset) => offset).sort((a, b) => mirrored(a) - mirrored(b));
}

/** The binary digits behind the point, the lowest first: 1 is a half, 2 a quarter, 3 three quarters. */
function mirrored(number: number): number {
  let value = 0;
  for (let rest = number, part = 0.5; rest > 0; rest >>= 1, part /= 2) value += (rest & 1) * part;
  return value;
}
