import { DESTRUCTION_COLUMNS } from '../../domain/archive/destruction/destructionRow';
import { field } from '../../domain/catalogue/catalogue';
import type { RawCell, TableName } from '../../domain/tables';
import { readColumn } from '../../workbook/readColumn';
import { applyPlan } from '../../workbook/apply/applyPlan';
import { runOf, type JobContext, type RunnableJob } from '../job';
import type { OwnWorkbook } from '../readWorkbook';
import { freeTableName } from '../tableNames';
import { appendedSteps } from './stepPlan';
import type { Language } from '../../domain/language';

const REGISTER: TableName = 'Destructions';
/** How often rows are written again that somebody else's overwrote. */
const ATTEMPTS = 3;

/**
 * Looks whether new rows of the register are really there: two people who write at the same moment write into the same
 * cells, and the later one wins. Rows that are missing are added again, after the other's: they follow the same row, so the
 * register forks, which can be seen and joined.
 */
export async function confirmRows(job: Pick<RunnableJob, 'name'>, rows: readonly (readonly RawCell[])[], own: OwnWorkbook, language: Language, context: JobContext): Promise<void> {
  const there = own.tables.get(REGISTER);
  const excelName = there?.data.excelName ?? freeTableName(REGISTER, own.tableNames);
  const columnKeys = there ? [...there.columns.columns.keys()] : DESTRUCTION_COLUMNS;
  const headers = there ? there.data.headers : DESTRUCTION_COLUMNS.map((key) => field(REGISTER, key).header[language]);
  const header = headers[columnKeys.indexOf('digest')] ?? '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const digests = new Set((await context.door.read((excel) => readColumn(excel, excelName, header))).map(String));
    const missing = rows.filter((row) => !digests.has(String(row.at(-1))));
    if (missing.length === 0) return;
    const steps = appendedSteps({ table: REGISTER, columns: DESTRUCTION_COLUMNS, rows: missing }, { excelName, columnKeys }, language);
    await applyPlan(context.door, { steps }, { signal: context.signal, onStep: () => undefined, run: { ...runOf(job, context), isPermanent: true } });
  }
}
