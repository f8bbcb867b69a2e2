import { civilOf, type SerialDate } from '../../serialDate';
import type { RawCell } from '../../tables';
import { FILING_RHYTHMS, type ArchivePolicy, type FilingRhythm } from '../archivePolicy';
import { ARCHIVE_CATEGORIES, SECRECY_LEVELS, isClassified } from '../archiveTerms';
import { NO_DAY, NO_TERM, type DocumentColumns } from '../register/documentColumns';
import { parsePeriod, type FilingPeriod } from './filingPeriod';

/** No period: filed at once or as it arises, or without a date. */
export const NO_PERIOD = -1;

/** How and for which period each document is filed (A5.1, A5.3). */
export interface DocumentFiling {
  /** Position in FILING_RHYTHMS. */
  readonly rhythm: Uint8Array;
  /** Of quarterly ones the quarter (see `quarterNumber`), of yearly ones the year, NO_PERIOD for others. */
  readonly period: Int32Array;
}

export const RHYTHM_AT = { quarterly: 0, yearly: 1, atOnce: 2, asItArises: 3 } as const satisfies Record<FilingRhythm, number>;

/** Quarters counted through: four a year. */
export const quarterNumber = (year: number, quarter: number): number => year * 4 + quarter - 1;

/** The number by which a period goes in `DocumentFiling.period`. */
export const periodNumber = (period: FilingPeriod): number => (period.kind === 'year' ? period.year : quarterNumber(period.year, period.quarter));

/**
 * How each document is filed: as it says itself, else as its category is; classified documents of quarterly categories
 * once a year (A5.1). Its period is the one written in the register, else that of its date.
 */
export function documentFiling(documents: DocumentColumns, policy: Pick<ArchivePolicy, 'rhythm'>): DocumentFiling {
  const rhythms = rhythmTable(policy);
  const quarters = new Quarters();
  const written = new WrittenPeriods(documents.cells('period'));
  const rhythm = new Uint8Array(documents.count);
  const period = new Int32Array(documents.count).fill(NO_PERIOD);
  for (let row = 0; row < documents.count; row++) {
    const own = documents.rhythm[row] ?? NO_TERM;
    const how = own === NO_TERM ? (rhythms[rhythmIndex(documents.category[row] ?? NO_TERM, documents.level[row] ?? NO_TERM)] ?? 0) : own;
    rhythm[row] = how;
    if (how > RHYTHM_AT.yearly) continue;
    const day = documents.documentDate[row] ?? NO_DAY;
    const quarter = day === NO_DAY ? NO_PERIOD : quarters.at(day);
    const ofDay = quarter === NO_PERIOD || how === RHYTHM_AT.quarterly ? quarter : quarter >> 2;
    period[row] = written.at(row, how === RHYTHM_AT.quarterly, quarter) ?? ofDay;
  }
  return { rhythm, period };
}

const CATEGORIES = ARCHIVE_CATEGORIES.length;
const LEVELS = SECRECY_LEVELS.length;
const rhythmIndex = (category: number, level: number): number => Math.min(category, CATEGORIES) * (LEVELS + 1) + Math.min(level, LEVELS);

/** The rhythm of every category at every level, unknown ones last: those are quarterly. */
function rhythmTable({ rhythm }: Pick<ArchivePolicy, 'rhythm'>): Uint8Array {
  const table = new Uint8Array((CATEGORIES + 1) * (LEVELS + 1));
  for (let category = 0; category <= CATEGORIES; category++) {
    for (let level = 0; level <= LEVELS; level++) {
      const name = ARCHIVE_CATEGORIES[category];
      const usual = name === undefined ? 'quarterly' : rhythm[name];
      const secrecy = SECRECY_LEVELS[level];
      const how = usual === 'quarterly' && secrecy !== undefined && isClassified(secrecy) ? 'yearly' : usual;
      table[rhythmIndex(category, level)] = FILING_RHYTHMS.indexOf(how);
    }
  }
  return table;
}

/** The quarter of a day, found out once a day. */
class Quarters {
  private readonly known = new Int32Array(80_000);

  at(day: SerialDate): number {
    const remembered = this.known[day] ?? 0;
    if (remembered > 0) return remembered;
    const { year, month } = civilOf(day);
    const quarter = quarterNumber(year, Math.ceil(month / 3));
    if (day < this.known.length) this.known[day] = quarter;
    return quarter;
  }
}

/** Periods as they are written in the register; each text is read once a year that it may stand for. */
class WrittenPeriods {
  private readonly known = new Map<string, FilingPeriod | undefined>();

  constructor(private readonly cells: readonly RawCell[]) {}

  at(row: number, isQuarterly: boolean, quarter: number): number | undefined {
    const cell = this.cells[row] ?? '';
    if (cell === '') return undefined;
    const year = quarter === NO_PERIOD ? undefined : quarter >> 2;
    const key = `${String(cell)}|${year ?? ''}`;
    let period = this.known.get(key);
    if (period === undefined && !this.known.has(key)) this.known.set(key, (period = parsePeriod(String(cell), year)));
    // A quarter that is written for a document of the year says which year; a year does not say which quarter.
    if (period === undefined || (isQuarterly && period.kind === 'year')) return undefined;
    return isQuarterly ? periodNumber(period) : period.year;
  }
}
