import type { Language } from '../../domain/language';
import type { ColumnTable, RawCell } from '../../domain/tables';
import { rereadTable } from '../../workbook/rereadTable';
import { applyPlan } from '../../workbook/apply/applyPlan';
import type { RunGap } from '../../workbook/undo/runRecord';
import { runOf, type JobContext, type RunnableJob } from '../job';
import { ownTable, type OwnWorkbook } from '../readWorkbook';
import { freeTableName } from '../tableNames';
import { appendedSteps, type StepRows } from './stepPlan';

/** How often rows are written again that somebody else's overwrote. */
const ATTEMPTS = 3;

/** Rows that were written, and how they are known again when the table is read. */
export interface WrittenRows extends StepRows {
  /** What tells a row from every other, of a written row and of a row of the table. */
  readonly keyOf: (cell: (column: string) => RawCell) => string;
  /** Why a run that had to write rows again is not taken back by Undo. */
  readonly notTakenBack: RunGap['why'];
}

/**
 * Looks whether new rows of a register are really there: two people who write at the same moment write into the same cells,
 * and the later one wins. Rows that are missing are added again, after the other's. Answers the register as it stands then,
 * so that what the other person wrote is seen; `own` is the workbook as it was read before the rows were written.
 */
export async function confirmRows(job: Pick<RunnableJob, 'name'>, written: WrittenRows, own: OwnWorkbook, language: Language, context: JobContext): Promise<Pick<OwnWorkbook, 'tables'>> {
  const { table, columns, rows, keyOf, notTakenBack } = written;
  const before = own.tables.get(table)?.data;
  const excelName = before?.excelName ?? freeTableName(table, own.tableNames);
  const cells = ((before?.rowCount ?? 0) + rows.length + 1) * (before?.headers.length ?? columns.length);
  const keys = rows.map((row) => keyOf((column) => row[columns.indexOf(column)] ?? ''));
  for (let attempt = 0; ; attempt++) {
    const read = await context.door.read((excel) => rereadTable(excel, { table, excelName, cells }));
    if (!read) return { tables: new Map() };
    const there = ownTable(read);
    const found = keysIn(there.columns, keyOf);
    const missing = rows.filter((_, index) => !found.has(keys[index] ?? ''));
    if (missing.length === 0 || attempt === ATTEMPTS) return { tables: new Map([[table, there]]) };
    const steps = appendedSteps({ table, columns, rows: missing }, { excelName, columnKeys: [...there.columns.columns.keys()] }, language);
    await applyPlan(context.door, { steps }, { signal: context.signal, onStep: () => undefined, run: { ...runOf(job, context), notTakenBack } });
  }
}

function keysIn(table: ColumnTable, keyOf: WrittenRows['keyOf']): ReadonlySet<string> {
  return new Set(Array.from({ length: table.rowCount }, (_, row) => keyOf((column) => table.columns.get(column)?.[row] ?? '')));
}
