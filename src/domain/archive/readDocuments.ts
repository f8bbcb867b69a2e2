import type { SerialDate } from '../serialDate';
import type { ColumnTable } from '../tables';
import type { ArchivePolicy } from './archivePolicy';
import type { DocumentFacts } from './documentFacts';
import { numberKey } from './numbers/numberPattern';
import { categoryAt, documentColumns, levelAt, NO_DAY, NO_TERM, statusAt, type DocumentColumns } from './register/documentColumns';
import { isOnHold } from './register/holds';
import { parseRetention, retainedUntil } from './retention';

/** The register as borrowing and destruction look at it: a document is made when it is asked for. */
export interface ArchiveDocuments {
  readonly count: number;
  /** The document of a row, from the first under the header; undefined for a row without a number. */
  readonly at: (row: number) => DocumentFacts | undefined;
  /** The first row with a file number, whatever its case and width; undefined where there is none. */
  readonly rowOf: (fileNumber: string) => number | undefined;
  readonly documentOf: (fileNumber: string) => DocumentFacts | undefined;
  /** Whether a person wrote something into the status of a row that is no status. */
  readonly hasOtherStatus: (row: number) => boolean;
  /** Rows whose retention ended before a day, with those of other documents left out; in the order of the register. */
  readonly rowsOver: (today: SerialDate) => readonly number[];
}

/** Reads `Archives`; retention that the register does not say yet follows from category and date (A8.2). */
export function readDocuments(archives: ColumnTable, policy: ArchivePolicy, today: SerialDate): ArchiveDocuments {
  const columns = documentColumns(archives);
  let rows: ReadonlyMap<string, number> | undefined;
  const rowOf = (fileNumber: string): number | undefined => (rows ??= rowsByNumber(columns)).get(numberKey(fileNumber));
  const at = (row: number): DocumentFacts | undefined => documentAt(columns, row, policy, today);
  return {
    count: columns.count,
    at,
    rowOf,
    documentOf: (fileNumber) => {
      const row = rowOf(fileNumber);
      return row === undefined ? undefined : at(row);
    },
    hasOtherStatus: (row) => columns.status[row] === NO_TERM && String(columns.cells('status')[row] ?? '').trim() !== '',
    rowsOver: (day) => Array.from({ length: columns.count }, (_, row) => row).filter((row) => isOver(columns, row, policy, day)),
  };
}

function rowsByNumber(columns: DocumentColumns): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const numbers = columns.cells('fileNumber');
  for (let row = 0; row < columns.count; row++) {
    const key = numberKey(String(numbers[row] ?? ''));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

function documentAt(columns: DocumentColumns, row: number, policy: ArchivePolicy, today: SerialDate): DocumentFacts | undefined {
  const text = (key: string): string => String(columns.cells(key)[row] ?? '').trim();
  const fileNumber = text('fileNumber');
  if (fileNumber === '') return undefined;
  const day = columns.documentDate[row] ?? NO_DAY;
  const pages = columns.cells('pages')[row];
  const place = ['location', 'room', 'shelf', 'box'].map(text).filter((part) => part !== '');
  return {
    fileNumber,
    title: text('title'),
    department: text('department'),
    level: levelAt(columns.level[row] ?? NO_TERM),
    status: statusAt(columns.status[row] ?? NO_TERM),
    isOnHold: isOnHold(columns, row, today),
    retentionUntil: retentionEnd(columns, row, policy),
    documentDate: day === NO_DAY ? undefined : day,
    pages: typeof pages === 'number' ? pages : undefined,
    location: [...new Set(place)].join(' '),
  };
}

/** The last day of retention: as entered, else from the term; `permanent` goes before a last day. */
function retentionEnd(columns: DocumentColumns, row: number, policy: ArchivePolicy): DocumentFacts['retentionUntil'] {
  const entered = parseRetention(columns.cells('retentionYears')[row]);
  if (entered === 'permanent') return 'permanent';
  const until = columns.retentionUntil[row] ?? NO_DAY;
  if (until !== NO_DAY) return until;
  if (entered === 'unreadable') return undefined;
  const category = categoryAt(columns.category[row] ?? NO_TERM);
  const term = entered ?? (category && policy.retention[category]);
  if (term === 'permanent') return 'permanent';
  const day = columns.documentDate[row] ?? NO_DAY;
  return term === undefined || day === NO_DAY ? undefined : retainedUntil(day, term, policy);
}

function isOver(columns: DocumentColumns, row: number, policy: ArchivePolicy, today: SerialDate): boolean {
  const end = retentionEnd(columns, row, policy);
  return typeof end === 'number' && end < Math.floor(today);
}
