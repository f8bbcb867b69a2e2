import type { Language } from '../../domain/language';
import type { TableName } from '../../domain/tables';
import { createTexts } from '../../i18n/texts';
import type { Plan, PlanStep } from '../plan';
import { listsStep, needsListsSheet } from './listsSheet';
import { structuredTable, tableRows, type NewTable } from './structuredTables';

/** Rows for a table that stands in the workbook. `columnKeys`: its columns from left to right, as field and `extra:` keys. */
export interface AddedRows extends NewTable {
  readonly columnKeys: readonly string[];
}

export interface TablesRequest {
  readonly newTables: readonly NewTable[];
  readonly addedRows: readonly AddedRows[];
  /** Name of the Lists sheet where the workbook has one already. */
  readonly listsSheetName?: string;
  readonly language: Language;
}

const LISTS = 'lists';
const tableHandle = (table: TableName): string => `table-${table}`;

/** The sheets of new structured tables, the Lists sheet where they need one, and rows added to tables that are there. */
export function planTables(request: TablesRequest): Plan {
  const texts = createTexts(request.language);
  const names = request.newTables.map(({ table }) => table);
  const needsLists = request.listsSheetName === undefined && needsListsSheet(names, texts);
  const listsSheetName = request.listsSheetName ?? texts('tables.listsSheet');
  const tables = request.newTables.map((table) => structuredTable(table, tableHandle(table.table), request.language, listsSheetName));
  const added = request.addedRows.filter(({ rows }) => rows.length > 0).map(
    (rows): PlanStep => ({ kind: 'appendRows', table: rows.table, rows: tableRows(rows, rows.columnKeys, texts) }),
  );
  const [first] = request.newTables;
  return {
    steps: [
      ...(needsLists ? [listsStep(LISTS, texts)] : []),
      ...tables,
      ...added,
      ...(first ? [{ kind: 'activate' as const, sheet: { kind: 'planned' as const, handle: tableHandle(first.table) } }] : []),
    ],
  };
}

