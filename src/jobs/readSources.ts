import type { Problem } from '../domain/problem';
import { Refusal } from '../domain/problem';
import type { ColumnTable, TableName } from '../domain/tables';
import type { JobContext } from './job';
import type { OwnWorkbook } from './readWorkbook';
import { recogniseWorkbook } from './recognise';

/** What a job that asks for customers rests on. */
export interface Sources {
  readonly tables: ReadonlyMap<TableName, ColumnTable>;
  /** All headers, which tell the workbook's language. */
  readonly headers: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The structured tables; in a workbook that has none of them yet, the lists that stand there. Refuses a workbook without
 * customers (`noCustomers`).
 */
export async function readSources(context: JobContext, own: OwnWorkbook): Promise<Sources> {
  if (own.tables.has('Customers')) {
    return {
      tables: new Map([...own.tables].map(([name, table]) => [name, table.columns])),
      headers: [...own.tables.values()].flatMap((table) => table.data.headers),
      problems: [],
    };
  }
  const recognised = await recogniseWorkbook(context, own);
  if (!recognised.tables.has('Customers')) {
    throw new Refusal({ code: 'noCustomers', severity: 'error', place: {}, facts: { sheets: recognised.sheetsSeen }, rule: 'P2.1' });
  }
  return recognised;
}
