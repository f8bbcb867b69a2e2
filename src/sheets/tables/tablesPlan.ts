import type { Language } from '../../domain/language';
import { findField } from '../../domain/catalogue/catalogue';
import type { RawCell, TableName } from '../../domain/tables';
import { createTexts, type Texts } from '../../i18n/texts';
import { shownValue } from '../fieldFormat';
import type { Plan, PlanStep, ValueBlock } from '../plan';
import { listsStep, needsListsSheet } from './listsSheet';
import { excelNameOf, structuredTable, tableRows, type NewTable } from './structuredTables';

/** What a table that stands in the workbook is to get. */
export interface AddedRows extends NewTable {
  /** Where the table stands: its sheet, its header row and first column (zero-based), its columns from left to right. */
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly columnKeys: readonly string[];
  /** Empty cells to be filled; rows count from the first under the header. */
  readonly fillings: readonly Filling[];
  /** Rows at the table's end that hold nothing and are filled first; `at` counts from the first under the header. */
  readonly blank?: { readonly at: number; readonly rows: number };
}

export interface Filling {
  readonly row: number;
  readonly column: string;
  readonly value: RawCell;
}

export interface TablesRequest {
  readonly newTables: readonly NewTable[];
  readonly addedRows: readonly AddedRows[];
  /** Name of the Lists sheet where the workbook has one already. */
  readonly listsSheetName?: string;
  readonly language: Language;
}

const LISTS = 'lists';
/** The handle by which a plan knows the sheet of a table that it makes. */
export const tableHandle = (table: TableName): string => `table-${table}`;

/** The sheets of new structured tables, the Lists sheet where they need one, and rows added to tables that are there. */
export function planTables(request: TablesRequest): Plan {
  const texts = createTexts(request.language);
  const names = request.newTables.map(({ table }) => table);
  const needsLists = request.listsSheetName === undefined && needsListsSheet(names, texts);
  const listsSheetName = request.listsSheetName ?? texts('tables.listsSheet');
  const tables = request.newTables.map((table) => structuredTable(table, tableHandle(table.table), request.language, listsSheetName));
  const added = request.addedRows.flatMap((rows) => addedSteps(rows, texts));
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

function addedSteps(added: AddedRows, texts: Texts): readonly PlanStep[] {
  const filled = added.fillings.map(({ row, column, value }): ValueBlock => ({
    at: { row: added.top + 1 + row, column: added.left + added.columnKeys.indexOf(column) },
    values: [[shownValue(findField(added.table, column), value, texts.language)]],
  }));
  const rows = tableRows(added, added.columnKeys, texts);
  const { at, rows: blank } = added.blank ?? { at: 0, rows: 0 };
  const intoBlank = rows.slice(0, blank);
  const values = [...filled, ...(intoBlank.length > 0 ? [{ at: { row: added.top + 1 + at, column: added.left }, values: intoBlank }] : [])];
  return [
    ...(values.length > 0 ? [{ kind: 'writeSheet' as const, sheet: { kind: 'existing' as const, id: added.sheetId }, content: { values } }] : []),
    ...(rows.length > blank ? [{ kind: 'appendRows' as const, table: excelNameOf(added), rows: rows.slice(blank) }] : []),
  ];
}
