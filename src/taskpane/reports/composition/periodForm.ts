import type { CalendarUnit } from '../../../domain/composition/period';
import { readPeriodText } from '../../../domain/composition/periodText';
import type { PeriodWish } from '../../../domain/composition/reportWish';
import { addYears, isoOf } from '../../../domain/serialDate';

/** Kinds of period in the order in which the pane offers them: the last one that is over, one by its name, or days. */
export const PERIOD_KINDS = ['lastMonth', 'lastQuarter', 'lastHalf', 'lastYear', 'last12Months', 'month', 'quarter', 'half', 'year', 'days'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What stands in the pane's fields for a period; fields that the kind does not need keep what they had. */
export interface PeriodForm {
  readonly kind: PeriodKind;
  /** As typed. */
  readonly year: string;
  readonly number: number;
  /** `YYYY-MM-DD`, '' while it is not complete. */
  readonly first: string;
  readonly last: string;
}

const LAST: Readonly<Partial<Record<PeriodKind, CalendarUnit>>> = { lastMonth: 'month', lastQuarter: 'quarter', lastHalf: 'half', lastYear: 'year' };
/** How many periods of a kind a year has. */
export const NUMBERS: Readonly<Partial<Record<PeriodKind, number>>> = { month: 12, quarter: 4, half: 2 };
const MARKS = { month: '-', quarter: '-Q', half: '-H' } as const;

/** The period that the fields say; undefined while something is missing or cannot be. */
export function periodWish(form: PeriodForm): PeriodWish | undefined {
  const reading = readPeriodText(periodWritten(form));
  return 'wish' in reading ? reading.wish : undefined;
}

function periodWritten({ kind, year, number, first, last }: PeriodForm): string {
  switch (kind) {
    case 'month':
    case 'quarter':
    case 'half':
      return `${year.trim()}${MARKS[kind]}${number}`;
    case 'year':
      return year.trim();
    case 'days':
      return `${first}..${last}`;
    case 'last12Months':
      return 'last12Months';
    default:
      return LAST[kind] ?? '';
  }
}

const LAST_OF = { month: 'lastMonth', quarter: 'lastQuarter', half: 'lastHalf', year: 'lastYear' } as const satisfies Record<CalendarUnit, PeriodKind>;

/** The fields that say a wish; those that it leaves open are those of the report date, `YYYY-MM-DD`. */
export function periodForm(wish: PeriodWish, date: string): PeriodForm {
  const [year = '', month = ''] = date.split('-');
  const open: PeriodForm = { kind: 'lastQuarter', year, number: 1, first: `${year}-01-01`, last: `${year}-${month}-01` };
  switch (wish.kind) {
    case 'latest':
      return { ...open, kind: LAST_OF[wish.unit] };
    case 'latest12Months':
      return { ...open, kind: 'last12Months' };
    case 'calendar':
      return { ...open, kind: wish.unit, year: String(wish.year), number: wish.number };
    case 'last12Months':
      return { ...open, kind: 'days', first: isoOf(addYears(wish.until, -1) + 1), last: isoOf(wish.until) };
    case 'days':
      return { ...open, kind: 'days', first: isoOf(wish.first), last: isoOf(wish.last) };
  }
}
