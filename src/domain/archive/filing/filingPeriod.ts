import { civilOf, serialOf, type SerialDate } from '../../serialDate';

/** A5.1: what is filed together: a quarter of a year, or a year. */
export type FilingPeriod =
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'year'; readonly year: number };

export const QUARTERS = [1, 2, 3, 4] as const;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

/** `2026-Q1`, `2026`: how a period is written in the register and in options. */
export const periodKey = (period: FilingPeriod): string => (period.kind === 'year' ? String(period.year) : `${period.year}-Q${period.quarter}`);

/** The periods of a year, in the order in which they are filed: four quarters, then the year. */
export const periodsOf = (year: number): readonly FilingPeriod[] => [...QUARTERS.map((quarter) => ({ kind: 'quarter' as const, year, quarter })), { kind: 'year' as const, year }];

/** The quarter or year that a day is in. */
export function periodAt(day: SerialDate, kind: FilingPeriod['kind']): FilingPeriod {
  const { year, month } = civilOf(day);
  return kind === 'year' ? { kind, year } : quarterOf(year, Math.ceil(month / 3));
}

const quarterOf = (year: number, quarter: number): FilingPeriod => ({ kind: 'quarter', year, quarter: QUARTERS.find((one) => one === quarter) ?? 4 });

/** The period of the same kind so many periods earlier. */
export function periodBefore(period: FilingPeriod, periods: number): FilingPeriod {
  if (period.kind === 'year') return { kind: 'year', year: period.year - periods };
  const quarters = period.year * 4 + period.quarter - 1 - periods;
  return quarterOf(Math.floor(quarters / 4), (quarters % 4) + 1);
}

/** First and last day of a period. */
export function daysOf(period: FilingPeriod): { readonly first: SerialDate; readonly last: SerialDate } {
  if (period.kind === 'year') return { first: serialOf(period.year, 1, 1), last: serialOf(period.year, 12, 31) };
  const month = period.quarter * 3;
  return { first: serialOf(period.year, month - 2, 1), last: serialOf(period.year, month + 1, 0) };
}

/**
 * A5.1: when a period is filed, first and last day: the month after a quarter (April, July, October, January), February
 * after a year.
 */
export function filingMonth(period: FilingPeriod): { readonly first: SerialDate; readonly last: SerialDate } {
  const [year, month] = period.kind === 'year' ? [period.year + 1, 2] : period.quarter === 4 ? [period.year + 1, 1] : [period.year, period.quarter * 3 + 1];
  return { first: serialOf(year, month, 1), last: serialOf(year, month + 1, 0) };
}

const QUARTER_WORDS: readonly (readonly [RegExp, number])[] = [
  [/第?[一1]季|q1|1st quarter|first quarter/iu, 1],
  [/第?[二2]季|q2|2nd quarter|second quarter/iu, 2],
  [/第?[三3]季|q3|3rd quarter|third quarter/iu, 3],
  [/第?[四4]季|q4|4th quarter|fourth quarter/iu, 4],
];

/**
 * A period as people write it: `2026-Q1`, `2026年第一季度`, `2026 Q1`, `1Q26` is not one, `2026`, `2026年度`, and `一季度`
 * where `year` is known otherwise. Undefined for anything else.
 */
export function parsePeriod(text: string, year?: number): FilingPeriod | undefined {
  const plain = text.normalize('NFKC').trim();
  const written = /(?:^|\D)(\d{4})(?!\d)/u.exec(plain)?.[1];
  const found = written === undefined ? year : Number(written);
  if (found === undefined || found < FIRST_YEAR || found > LAST_YEAR) return undefined;
  const quarter = QUARTER_WORDS.find(([word]) => word.test(plain))?.[1] ?? shortQuarter(plain);
  if (quarter !== undefined) return quarterOf(found, quarter);
  return /^(?:fy\s*)?\d{4}\s*(?:年|年度|year)?$|^(?:年度|全年|annual|yearly|year)$/iu.test(plain) ? { kind: 'year', year: found } : undefined;
}

/** `2026-1`, `2026/3`: a year and one digit from 1 to 4. */
const shortQuarter = (text: string): number | undefined => {
  const digit = /^\d{4}\s*[-/.]\s*([1-4])$/u.exec(text)?.[1];
  return digit === undefined ? undefined : Number(digit);
};
