import type { DrawnSeries } from '../chartScene';

/** The least and the greatest value that a value axis must show. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

export const NOTHING: Extent = { least: Infinity, most: -Infinity };

/** The extent of some numbers; gaps do not count. */
export function extentOf(values: Iterable<number | undefined>): Extent {
  let { least, most } = NOTHING;
  for (const value of values) {
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}

export const union = (a: Extent, b: Extent): Extent => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
});

/** 0 to 0 where nothing is to be shown. */
export const orZero = (extent: Extent): Extent => (extent.least > extent.most ? { least: 0, most: 0 } : extent);

/** The extent of a group's values as they are plotted: stacked ones by their heaps, shares by the shares. */
export function groupExtent(group: readonly DrawnSeries[]): Extent {
  let extent = NOTHING;
  const stacks = new Map<string, DrawnSeries[]>();
  for (const one of group) {
    const { stacking, family } = one.species;
    if (stacking === 'none') {
      extent = union(extent, extentOf(one.values));
      continue;
    }
    const key = `${family} ${stacking}`;
    stacks.set(key, [...(stacks.get(key) ?? []), one]);
  }
  for (const stack of stacks.values()) extent = union(extent, stackExtent(stack));
  return orZero(extent);
}

function stackExtent(stack: readonly DrawnSeries[]): Extent {
  const plotted = stack.map((one) => plottedValues(one, stack));
  const points = Math.max(...plotted.map((values) => values.length));
  const apart = stack[0]?.species.family === 'bar';
  let extent: Extent = { least: 0, most: 0 };
  for (let at = 0; at < points; at++) {
    const values = plotted.map((one) => one[at] ?? 0);
    extent = union(extent, apart ? heaps(values) : extentOf(sums(values)));
  }
  return extent;
}

/** Bars stand up from zero and hang down from it, each on their own side. */
const heaps = (values: readonly number[]): Extent => ({
  least: values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
  most: values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
});

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** What is plotted of a series among those that it is stacked with: its values, or their shares of all at that point. */
export function plottedValues(one: DrawnSeries, stack: readonly DrawnSeries[]): readonly (number | undefined)[] {
  if (one.species.stacking !== 'percent') return one.values;
  return one.values.map((value, at) => {
    if (value === undefined) return undefined;
    const whole = stack.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0);
    return whole === 0 ? 0 : value / whole;
  });
}
