import { DEFAULT_ARCHIVE_POLICY } from '../../src/domain/archive/archivePolicy';
import { documentFiling } from '../../src/domain/archive/filing/documentFiling';
import { dueDocuments } from '../../src/domain/archive/filing/dueDocuments';
import { filingCalendar } from '../../src/domain/archive/filing/filingCalendar';
import { documentColumns } from '../../src/domain/archive/register/documentColumns';
import { lookUp } from '../../src/domain/archive/register/lookUp';
import { registerFillings } from '../../src/domain/archive/register/registerFillings';
import type { ColumnTable } from '../../src/domain/tables';
import type { BenchRow } from '../../scripts/bench';
import { median, timeOf } from '../measure';
import { BENCH_DAY, documents } from './documents';

const DOCUMENTS = 100_000;
const RUNS = 7;
const YEAR = 2026;
const policy = DEFAULT_ARCHIVE_POLICY;

/** Calendar, due list, numbers and look-up of 100,000 documents, against one pass that reads every cell. */
export function registerRows(): readonly BenchRow[] {
  const table = documents(DOCUMENTS, true);
  const fresh = documents(DOCUMENTS, false);
  const calendar = (): unknown => {
    const columns = documentColumns(table);
    return filingCalendar(columns, documentFiling(columns, policy), { year: YEAR, today: BENCH_DAY, policy });
  };
  const due = (): unknown => {
    const columns = documentColumns(table);
    return dueDocuments(columns, documentFiling(columns, policy), { today: BENCH_DAY, year: YEAR, policy });
  };
  const numbers = (): unknown => registerFillings({ archives: fresh, borrowings: undefined, destructions: undefined, highest: {}, today: BENCH_DAY, policy });
  const search = (): unknown => lookUp({ text: 'cght' }, { archives: table, hideTitles: false, positions: new Set(), most: 50 });
  const times = Array.from({ length: RUNS }, () => ({ pass: timeOf(() => readOnce(table)), calendar: timeOf(calendar), due: timeOf(due), numbers: timeOf(numbers), search: timeOf(search) }));
  const of = (key: keyof (typeof times)[number]): number => median(times.map((one) => one[key]));
  const what = `${DOCUMENTS.toLocaleString('en-US')} documents x ${table.columns.size} fields`;
  return [
    { name: `${what}: filing calendar, in passes that read every cell once`, value: of('calendar') / of('pass'), unit: 'x', bound: 5 },
    { name: 'due list, in the same passes', value: of('due') / of('pass'), unit: 'x', bound: 5 },
    { name: 'one pass that reads every cell', value: of('pass'), unit: 'ms' },
    { name: 'filing calendar of a year', value: of('calendar'), unit: 'ms' },
    { name: 'due list', value: of('due'), unit: 'ms' },
    { name: 'numbers, periods, retention and status for all of them', value: of('numbers'), unit: 'ms' },
    { name: 'look-up by initials', value: of('search'), unit: 'ms' },
  ];
}

/** Adds up numbers and the characters of texts: each cell is read once, whole. */
export function readOnce(table: ColumnTable): number {
  let sum = 0;
  for (const cells of table.columns.values())
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (typeof cell === 'number') sum += cell;
      else if (typeof cell === 'string') for (let i = 0; i < cell.length; i++) sum += cell.charCodeAt(i);
    }
  return sum;
}
