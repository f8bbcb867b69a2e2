import type { CellValue } from '../cellValue';
import { CUSTOM_LISTS } from '../customLists';
import { dateSeries, type DateUnit } from './dateSeries';

/** How numbers of the cells are shown: as what they are, as dates, or as times of a day. */
export type FilledAs = 'number' | 'date' | 'time';

/** The series that Excel.AutoFillType asks for; `default` goes on as a person would expect, and may only repeat. */
export type SeriesKind = 'default' | 'series' | 'linear' | 'growth' | DateUnit;

export interface SeriesSource {
  /** The known cells in the direction of filling; undefined for blanks and formulas. */
  readonly values: readonly CellValue[];
  readonly shownAs: FilledAs;
  /** 1 for downwards and to the right, -1 for upwards and to the left. */
  readonly direction: 1 | -1;
  readonly date1904: boolean;
}

/** The value of a cell by its place behind the last known one, from 0. */
export type Series = (index: number) => CellValue;

/** How a line of cells goes on; undefined where it is repeated. */
export function seriesOf(source: SeriesSource, kind: SeriesKind): Series | undefined {
  const { values } = source;
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return numbers(source, values, kind);
  if (kind === 'linear' || kind === 'growth') return undefined;
  return values.every((value) => typeof value === 'string')
    ? (listed(source, values) ?? counted(source, values))
    : undefined;
}

function numbers(source: SeriesSource, values: readonly number[], kind: SeriesKind): Series | undefined {
  const { shownAs, direction } = source;
  switch (kind) {
    case 'growth':
      return growth(values);
    case 'linear':
      return linear(values, direction);
    case 'default':
    case 'series':
      if (shownAs === 'date') return dateSeries(values, direction, source.date1904, 'any');
      if (values.length > 1) return linear(values, direction);
      if (shownAs === 'time') return linear(values, direction / 24);
      return kind === 'series' ? linear(values, direction) : undefined;
    default:
      return dateSeries(values, direction, source.date1904, kind);
  }
}

const significant = (value: number): number => Number(value.toPrecision(15));

/** The straight line through the values, or from a single one on by a step. */
function linear(values: readonly number[], step: number): Series {
  const [only = 0] = values;
  const { slope, intercept } = values.length > 1 ? trend(values) : { slope: step, intercept: only };
  return (index) => significant(intercept + slope * (values.length + index));
}

/** The curve through the values that grows by the same factor each time; where they are not all above 0, there is none. */
function growth(values: readonly number[]): Series | undefined {
  if (values.length < 2 || values.some((value) => value <= 0)) return undefined;
  const { slope, intercept } = trend(values.map(Math.log));
  return (index) => Number(Math.exp(intercept + slope * (values.length + index)).toPrecision(12));
}

/** The least-squares line through values at 0, 1, 2 ... */
function trend(values: readonly number[]): { readonly slope: number; readonly intercept: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  return { slope, intercept: mean - slope * middle };
}

/** Days, months and the like go on in their list, by the step between the last two, and begin anew. */
function listed({ direction }: SeriesSource, values: readonly string[]): Series | undefined {
  const list = CUSTOM_LISTS.find((words) => values.every((value) => positionIn(words, value) >= 0));
  if (!list) return undefined;
  const places = values.map((value) => positionIn(list, value));
  const last = places.at(-1) ?? 0;
  const step = places.length > 1 ? last - (places.at(-2) ?? 0) : direction;
  const isUpper = values.every((value) => value.length > 1 && value === value.toUpperCase());
  return (index) => {
    const at = (((last + step * (index + 1)) % list.length) + list.length) % list.length;
    const word = list[at] ?? '';
    return isUpper ? word.toUpperCase() : word;
  };
}

const positionIn = (words: readonly string[], value: string): number =>
  words.findIndex((word) => word.toLowerCase() === value.toLowerCase());

/** Texts that end (or begin) with a number count on; quarters begin anew after the fourth. */
function counted({ direction }: SeriesSource, values: readonly string[]): Series | undefined {
  for (const pattern of [/^(.*?)(\d+)()$/s, /^()(\d+)(\D.*)$/s]) {
    const matches = values.map((value) => pattern.exec(value));
    const [first, last] = [matches[0], matches.at(-1)];
    if (!first || !last || !matches.every((match) => match?.[1] === first[1] && match?.[3] === first[3])) continue;
    const places = matches.map((match) => Number(match?.[2]));
    const step = places.length > 1 ? (places.at(-1) ?? 0) - (places.at(-2) ?? 0) : direction;
    return (index) => `${last[1] ?? ''}${numberAfter(last, step * (index + 1))}${last[3] ?? ''}`;
  }
  return undefined;
}

function numberAfter(match: RegExpExecArray, step: number): string {
  const digits = match[2] ?? '';
  const number = Number(digits) + step;
  const isQuarter = /^(Q|Qtr|Quarter) ?$/i.test(match[1] ?? '') && Number(digits) >= 1 && Number(digits) <= 4;
  if (isQuarter) return String(((((number - 1) % 4) + 4) % 4) + 1);
  return String(Math.abs(number)).padStart(digits.startsWith('0') ? digits.length : 0, '0');
}
