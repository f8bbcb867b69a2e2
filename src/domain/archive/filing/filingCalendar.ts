import type { SerialDate } from '../../serialDate';
import type { ArchivePolicy, Owed } from '../archivePolicy';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../archiveTerms';
import { NO_DAY, statusPosition, type DocumentColumns } from '../register/documentColumns';
import { NO_PERIOD, periodNumber, RHYTHM_AT, type DocumentFiling } from './documentFiling';
import { daysOf, filingMonth, periodBefore, periodsOf, type FilingPeriod } from './filingPeriod';

/** Why a department owes a category: it is set; it filed some in a former period; the register has some of the period. */
export type OwedBasis =
  | { readonly kind: 'set' }
  | { readonly kind: 'formerPeriod'; readonly period: FilingPeriod; readonly documents: number }
  | { readonly kind: 'inRegister' };

/** `upcoming`: its month has not begun. `due`: in its month. `late`: all is there, some of it after the month. */
export const FILING_STATES = ['upcoming', 'due', 'filed', 'late', 'missing'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** What one department owes of one category for one period, and what came in (A5.2). */
export interface CalendarEntry {
  readonly department: string;
  readonly category: ArchiveCategory;
  readonly basis: OwedBasis;
  readonly state: FilingState;
  /** Documents that are there, and how many of them came after the month. */
  readonly filed: number;
  readonly late: number;
  /** Documents that the register expects and that have not come in. */
  readonly outstanding: number;
}

export interface CalendarPeriod {
  readonly period: FilingPeriod;
  /** First and last day of its filing month. */
  readonly from: SerialDate;
  readonly until: SerialDate;
  /** By department in the order of the register, categories in the policy's order. */
  readonly entries: readonly CalendarEntry[];
}

export interface FilingCalendar {
  readonly year: number;
  readonly today: SerialDate;
  readonly periods: readonly CalendarPeriod[];
}

/** Former periods that say what a department usually files: the four quarters before, the two years before. */
const FORMER = { quarter: 4, year: 2 } as const;
const CATEGORIES = ARCHIVE_CATEGORIES.length;
/** Slots of one department and category: eight quarters up to the year's last, three years up to the year. */
const QUARTER_SLOTS = 8;
const SLOTS = QUARTER_SLOTS + 3;

/** A5.1, A5.2: what falls due for a year's quarters and the year itself. One pass over the documents. */
export function filingCalendar(
  documents: DocumentColumns,
  filing: DocumentFiling,
  { year, today, policy, department }: { readonly year: number; readonly today: SerialDate; readonly policy: Pick<ArchivePolicy, 'owed'>; readonly department?: string },
): FilingCalendar {
  const counts = countDocuments(documents, filing, year);
  const names = departmentsOwing(documents, policy).filter((name) => name !== '' && (department === undefined || name === department));
  const periods = periodsOf(year).map((period): CalendarPeriod => {
    const { first, last } = filingMonth(period);
    return { period, from: first, until: last, entries: names.flatMap((name) => entriesOf(name, documents.departments.indexOf(name))) };

    function entriesOf(name: string, position: number): readonly CalendarEntry[] {
      return ARCHIVE_CATEGORIES.flatMap((category, index) => {
        const slots = position < 0 ? NOTHING : counts.at(position, index);
        const basis = basisOf(name, category, period, slots, policy.owed);
        return basis ? [entry({ name, category, basis, period, slots, today })] : [];
      });
    }
  });
  return { year, today, periods };
}

/** Departments of the register, then those that only the settings name. */
function departmentsOwing({ departments }: DocumentColumns, { owed }: Pick<ArchivePolicy, 'owed'>): readonly string[] {
  return [...new Set([...departments, ...Object.keys(owed).filter((name) => name !== '*')])];
}

interface Slots {
  readonly filed: (period: FilingPeriod) => number;
  readonly late: (period: FilingPeriod) => number;
  readonly outstanding: (period: FilingPeriod) => number;
}

const NOTHING: Slots = { filed: () => 0, late: () => 0, outstanding: () => 0 };

function basisOf(department: string, category: ArchiveCategory, period: FilingPeriod, slots: Slots, owed: Readonly<Record<string, Owed>>): OwedBasis | undefined {
  const set = owed[department] ?? owed['*'];
  const isSet = set?.[period.kind === 'year' ? 'yearly' : 'quarterly'].includes(category) === true;
  if (isSet) return { kind: 'set' };
  if (!set) {
    for (let back = 1; back <= FORMER[period.kind]; back++) {
      const former = periodBefore(period, back);
      const documents = slots.filed(former);
      if (documents > 0) return { kind: 'formerPeriod', period: former, documents };
    }
  }
  return slots.filed(period) + slots.outstanding(period) > 0 ? { kind: 'inRegister' } : undefined;
}

function entry({ name, category, basis, period, slots, today }: { name: string; category: ArchiveCategory; basis: OwedBasis; period: FilingPeriod; slots: Slots; today: SerialDate }): CalendarEntry {
  const [filed, late, outstanding] = [slots.filed(period), slots.late(period), slots.outstanding(period)];
  return { department: name, category, basis, filed, late, outstanding, state: stateOf(filed, late, outstanding, period, today) };
}

function stateOf(filed: number, late: number, outstanding: number, period: FilingPeriod, today: SerialDate): FilingState {
  const { first, last } = filingMonth(period);
  const isComplete = filed > 0 && outstanding === 0;
  if (today < first) return isComplete && today > daysOf(period).last ? 'filed' : 'upcoming';
  if (today <= last) return isComplete ? 'filed' : 'due';
  if (!isComplete) return 'missing';
  return late > 0 ? 'late' : 'filed';
}

/** Documents of each department, category and period around the year. */
class Counts {
  private readonly filed: Int32Array;
  private readonly late: Int32Array;
  private readonly outstanding: Int32Array;
  private readonly filingEnds: Int32Array;

  constructor(
    departments: number,
    private readonly year: number,
  ) {
    const cells = departments * CATEGORIES * SLOTS;
    this.filed = new Int32Array(cells);
    this.late = new Int32Array(cells);
    this.outstanding = new Int32Array(cells);
    this.filingEnds = filingEnds(year);
  }

  add(department: number, category: number, slot: number, isOutstanding: boolean, filedDate: number): void {
    const cell = (department * CATEGORIES + category) * SLOTS + slot;
    if (isOutstanding) this.outstanding[cell] = (this.outstanding[cell] ?? 0) + 1;
    else {
      this.filed[cell] = (this.filed[cell] ?? 0) + 1;
      if (filedDate > (this.filingEnds[slot] ?? 0)) this.late[cell] = (this.late[cell] ?? 0) + 1;
    }
  }

  at(department: number, category: number): Slots {
    const start = (department * CATEGORIES + category) * SLOTS;
    const read = (counts: Int32Array) => (period: FilingPeriod) => counts[start + slotOf(period.kind === 'quarter', periodNumber(period), this.year)] ?? 0;
    return { filed: read(this.filed), late: read(this.late), outstanding: read(this.outstanding) };
  }
}

function filingEnds(year: number): Int32Array {
  const ends = new Int32Array(SLOTS);
  for (const period of [year - 2, year - 1, year].flatMap(periodsOf)) {
    const slot = slotOf(period.kind === 'quarter', periodNumber(period), year);
    if (slot >= 0) ends[slot] = filingMonth(period).last;
  }
  return ends;
}

/** The slot of a period around the year; -1 for one too early or too late to matter. */
function slotOf(isQuarter: boolean, number: number, year: number): number {
  const slot = isQuarter ? number - (year - 1) * 4 : number - (year - 2);
  if (slot < 0 || slot >= (isQuarter ? QUARTER_SLOTS : SLOTS - QUARTER_SLOTS)) return -1;
  return isQuarter ? slot : QUARTER_SLOTS + slot;
}

function countDocuments(documents: DocumentColumns, { rhythm, period }: DocumentFiling, year: number): Counts {
  const counts = new Counts(documents.departments.length, year);
  const expected = statusPosition('expected');
  for (let row = 0; row < documents.count; row++) {
    const number = period[row] ?? NO_PERIOD;
    if (number === NO_PERIOD) continue;
    const slot = slotOf(rhythm[row] === RHYTHM_AT.quarterly, number, year);
    const category = documents.category[row] ?? CATEGORIES;
    if (slot < 0 || category >= CATEGORIES) continue;
    counts.add(documents.department[row] ?? 0, category, slot, documents.status[row] === expected, documents.filedDate[row] ?? NO_DAY);
  }
  return counts;
}
