/** Numbers in rising order. */
export const sortedNumbers = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined).sort((a, b) => a - b);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1));
}

/** The value below which a part (0 to 1) of sorted numbers lies; the median among them or, as Excel charts do it, without. */
export function quantile(sorted: readonly number[], part: number, isExclusive: boolean): number {
  const place = isExclusive ? part * (sorted.length + 1) - 1 : part * (sorted.length - 1);
  const bounded = Math.min(sorted.length - 1, Math.max(0, place));
  const below = Math.floor(bounded);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (bounded - below);
}

export interface Box5 {
  readonly low: number;
  readonly first: number;
  readonly median: number;
  readonly third: number;
  readonly high: number;
  readonly outliers: readonly number[];
  readonly mean: number;
}

/** Whiskers end at the farthest values within one and a half of the box's height. */
const WHISKER = 1.5;

/** A box with its whiskers; undefined for no numbers. */
export function boxOf(values: readonly (number | undefined)[], isExclusive: boolean): Box5 | undefined {
  const sorted = sortedNumbers(values);
  if (sorted.length === 0) return undefined;
  const [first, median, third] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part, isExclusive));
  if (first === undefined || median === undefined || third === undefined) return undefined;
  const reach = (third - first) * WHISKER;
  const within = sorted.filter((value) => value >= first - reach && value <= third + reach);
  const outliers = sorted.filter((value) => value < first - reach || value > third + reach);
  return { low: within[0] ?? first, first, median, third, high: within.at(-1) ?? third, outliers, mean: mean(sorted) };
}

/** Which bins a histogram has: as Excel.ChartBinOptions, of which what is undefined is not chosen. */
export interface BinChoice {
  readonly type?: string | undefined;
  readonly count?: number | undefined;
  readonly width?: number | undefined;
  readonly overflowValue?: number | undefined;
  readonly underflowValue?: number | undefined;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const MOST_BINS = 1000;

/** The bins of a histogram: the first takes in both of its ends, the others the upper one; widths by Scott's rule unless chosen. */
export function binsOf(values: readonly (number | undefined)[], choice: BinChoice): readonly Bin[] {
  const sorted = sortedNumbers(values);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const start =
    Math.max(choice.underflowValue ?? -Infinity, least) === -Infinity
      ? least
      : Math.max(choice.underflowValue ?? least, least);
  const end = Math.min(choice.overflowValue ?? most, most);
  const width = binWidth(sorted, choice, end - start);
  const edges = [start];
  while ((edges.at(-1) ?? end) < end - width * 1e-9 && edges.length < MOST_BINS)
    edges.push(start + width * edges.length);
  if (edges.length === 1) edges.push(start + width);
  const bins = edges.slice(1).map((to, at) => ({ from: edges[at] ?? to, to }));
  const all = [
    ...(choice.underflowValue !== undefined && least < start ? [{ from: -Infinity, to: start }] : []),
    ...bins,
    ...(choice.overflowValue !== undefined && most > end ? [{ from: edges.at(-1) ?? end, to: Infinity }] : []),
  ];
  return all.map(({ from, to }, at) => ({
    from,
    to,
    count: sorted.filter((value) => (at === 0 ? value >= from : value > from) && value <= to).length,
  }));
}

function binWidth(sorted: readonly number[], { type, count, width }: BinChoice, length: number): number {
  if (type === 'BinWidth' && width !== undefined && width > 0) return width;
  if (type === 'BinCount' && count !== undefined && count > 0) return length / count || 1;
  const scott = (3.49 * deviation(sorted)) / Math.cbrt(sorted.length);
  const digits = Math.max(0, 1 - Math.floor(Math.log10(scott || 1)));
  return Number(scott.toFixed(Math.min(20, digits))) || 1;
}
