import type { ColumnTable, RawCell } from '../../tables';
import { FILING_RHYTHMS, type FilingRhythm } from '../archivePolicy';
import { ARCHIVE_CATEGORIES, DOCUMENT_STATUSES, SECRECY_LEVELS, type ArchiveCategory, type DocumentStatus, type SecrecyLevel } from '../archiveTerms';

/** No day in a column of days. */
export const NO_DAY = 0;
/** No known term in a column of terms. */
export const NO_TERM = 255;

/** The register as columns of numbers, a document a position. Terms are positions in their lists of `archiveTerms`. */
export interface DocumentColumns {
  readonly count: number;
  /** Position in `departments`. */
  readonly department: Int32Array;
  /** Names without blanks at their ends; '' is one of them where a document has no department. */
  readonly departments: readonly string[];
  readonly category: Uint8Array;
  readonly level: Uint8Array;
  readonly status: Uint8Array;
  /** As the document itself says; NO_TERM where its category decides. */
  readonly rhythm: Uint8Array;
  /** Whole serial days, NO_DAY without one. */
  readonly documentDate: Int32Array;
  readonly filedDate: Int32Array;
  readonly retentionUntil: Int32Array;
  readonly cells: (key: string) => readonly RawCell[];
}

export const CATEGORY_AT: ReadonlyMap<string, number> = positions(ARCHIVE_CATEGORIES);
const LEVEL_AT = positions(SECRECY_LEVELS);
const STATUS_AT = positions(DOCUMENT_STATUSES);
const RHYTHM_AT = positions(FILING_RHYTHMS);

export const categoryAt = (position: number): ArchiveCategory | undefined => ARCHIVE_CATEGORIES[position];
export const levelAt = (position: number): SecrecyLevel | undefined => SECRECY_LEVELS[position];
export const statusAt = (position: number): DocumentStatus | undefined => DOCUMENT_STATUSES[position];
export const rhythmAt = (position: number): FilingRhythm | undefined => FILING_RHYTHMS[position];

/** The position of a status, to be compared with `DocumentColumns.status`. */
export const statusPosition = (status: DocumentStatus): number => STATUS_AT.get(status) ?? NO_TERM;

/** Reads the columns of `Archives` by their field keys; one pass over each column. */
export function documentColumns(archives: ColumnTable): DocumentColumns {
  const count = archives.rowCount;
  const cells = (key: string): readonly RawCell[] => archives.columns.get(key) ?? [];
  return {
    count,
    ...departmentsIn(cells('department'), count),
    category: termsIn(cells('category'), CATEGORY_AT, count),
    level: termsIn(cells('secrecy'), LEVEL_AT, count),
    status: termsIn(cells('status'), STATUS_AT, count),
    rhythm: termsIn(cells('filingManner'), RHYTHM_AT, count),
    documentDate: daysIn(cells('documentDate'), count),
    filedDate: daysIn(cells('filedDate'), count),
    retentionUntil: daysIn(cells('retentionUntil'), count),
    cells,
  };
}

function positions(terms: readonly string[]): ReadonlyMap<string, number> {
  return new Map(terms.map((term, position) => [term, position]));
}

function departmentsIn(cells: readonly RawCell[], count: number): Pick<DocumentColumns, 'department' | 'departments'> {
  const department = new Int32Array(count);
  const byCell = new Map<RawCell, number>();
  const byName = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const cell = cells[row] ?? '';
    let position = byCell.get(cell);
    if (position === undefined) {
      const name = String(cell).trim();
      position = byName.get(name) ?? byName.size;
      byName.set(name, position);
      byCell.set(cell, position);
    }
    department[row] = position;
  }
  return { department, departments: [...byName.keys()] };
}

function termsIn(cells: readonly RawCell[], known: ReadonlyMap<RawCell, number>, count: number): Uint8Array {
  const terms = new Uint8Array(count).fill(NO_TERM);
  for (let row = 0; row < cells.length && row < count; row++) {
    const cell = cells[row] ?? '';
    if (cell !== '') terms[row] = known.get(cell) ?? NO_TERM;
  }
  return terms;
}

/** Excel's days end with the year 9999; a larger number is no day. */
const LAST_DAY = 2_958_465;

function daysIn(cells: readonly RawCell[], count: number): Int32Array {
  const days = new Int32Array(count);
  for (let row = 0; row < cells.length && row < count; row++) {
    const cell = cells[row];
    if (typeof cell === 'number' && cell >= 1 && cell <= LAST_DAY) days[row] = cell;
  }
  return days;
}
