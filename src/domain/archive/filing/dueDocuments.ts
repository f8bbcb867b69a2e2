import { civilOf, type SerialDate } from '../../serialDate';
import type { ArchivePolicy } from '../archivePolicy';
import { NO_DAY, statusPosition, type DocumentColumns } from '../register/documentColumns';
import { NO_PERIOD, RHYTHM_AT, type DocumentFiling } from './documentFiling';
import { filingMonth, QUARTERS, type FilingPeriod } from './filingPeriod';

/** `urgent`: to be filed at once (A5.3) and not there. `due`: in its month. `missing`: its month is over. `late`: came after it. */
export const DUE_STATES = ['urgent', 'missing', 'due', 'late'] as const;
export type DueState = (typeof DUE_STATES)[number];

export interface DueDocument {
  /** Position in the register. */
  readonly row: number;
  readonly state: DueState;
  /** Undefined for what is filed at once. */
  readonly period: FilingPeriod | undefined;
  /** The last day on which it was or is in time. */
  readonly dueOn: SerialDate;
  /** Days after that day until it came, or until today; 0 where it is not overdue. */
  readonly daysLate: number;
}

/**
 * Documents that the register expects and that are due, missing or urgent by `today`, whatever their year, and those of
 * `year` that came late. The most pressing first: urgent, missing, due, late; the longest overdue first. One pass.
 */
export function dueDocuments(
  documents: DocumentColumns,
  filing: DocumentFiling,
  { today, year, policy }: { readonly today: SerialDate; readonly year: number; readonly policy: Pick<ArchivePolicy, 'atOnceDays'> },
): readonly DueDocument[] {
  const expected = statusPosition('expected');
  const found: DueDocument[] = [];
  const months = new FilingMonths();
  for (let row = 0; row < documents.count; row++) {
    const isExpected = documents.status[row] === expected;
    const filed = documents.filedDate[row] ?? NO_DAY;
    if (!isExpected && filed === NO_DAY) continue;
    const how = filing.rhythm[row] ?? RHYTHM_AT.asItArises;
    if (how === RHYTHM_AT.asItArises) continue;
    const number = filing.period[row] ?? NO_PERIOD;
    const day = documents.documentDate[row] ?? NO_DAY;
    if (how === RHYTHM_AT.atOnce ? day === NO_DAY : number === NO_PERIOD) continue;
    const due = how === RHYTHM_AT.atOnce ? day + policy.atOnceDays : months.last(how, number);
    if (isExpected) {
      const state = stateOf(how, due, how === RHYTHM_AT.atOnce ? day : months.first(how, number), today);
      if (state) found.push({ row, state, period: periodOf(how, number), dueOn: due, daysLate: Math.max(0, today - due) });
    } else if (filed > due && yearOf(how, number, day) === year) {
      found.push({ row, state: 'late', period: periodOf(how, number), dueOn: due, daysLate: filed - due });
    }
  }
  return found.sort((one, other) => DUE_STATES.indexOf(one.state) - DUE_STATES.indexOf(other.state) || other.daysLate - one.daysLate || one.row - other.row);
}

function stateOf(how: number, due: SerialDate, first: SerialDate, today: SerialDate): DueState | undefined {
  if (today < first) return undefined;
  if (how === RHYTHM_AT.atOnce) return 'urgent';
  return today > due ? 'missing' : 'due';
}

function periodOf(how: number, number: number): FilingPeriod | undefined {
  if (how === RHYTHM_AT.yearly) return { kind: 'year', year: number };
  return how === RHYTHM_AT.quarterly ? { kind: 'quarter', year: number >> 2, quarter: QUARTERS[number & 3] ?? 4 } : undefined;
}

const yearOf = (how: number, number: number, day: SerialDate): number =>
  how === RHYTHM_AT.quarterly ? number >> 2 : how === RHYTHM_AT.yearly ? number : civilOf(day).year;

/** Filing months, found out once a period. */
class FilingMonths {
  private readonly known = new Map<number, { readonly first: SerialDate; readonly last: SerialDate }>();

  first(how: number, number: number): SerialDate {
    return this.month(how, number).first;
  }

  last(how: number, number: number): SerialDate {
    return this.month(how, number).last;
  }

  private month(how: number, number: number): { readonly first: SerialDate; readonly last: SerialDate } {
    const key = number * 2 + how;
    let month = this.known.get(key);
    const period = periodOf(how, number);
    if (!month && period) this.known.set(key, (month = filingMonth(period)));
    return month ?? { first: 0, last: 0 };
  }
}
