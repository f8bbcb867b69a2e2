import type { Problem } from '../domain/problem';
import type { TableGrowth } from '../domain/setUp/tableGrowth';
import type { NewTable } from '../sheets/tables/structuredTables';
import type { AddedRows } from '../sheets/tables/tablesPlan';
import type { OwnWorkbook } from './readWorkbook';
import { freeTableNames } from './tableNames';

/** The tables that the workbook does not have yet. */
export function newTablesOf(growths: readonly TableGrowth[], own: OwnWorkbook): readonly NewTable[] {
  const fresh = growths.filter(({ table }) => !own.tables.has(table));
  const names = freeTableNames(fresh.map(({ table }) => table), own.tableNames);
  return fresh.map(({ table, columns, newRows }) => ({ table, excelName: names.get(table) ?? table, columns, rows: newRows }));
}

/** What a table that is there gets; its own columns from left to right, others cannot be added to it. */
export function addedRows(growth: TableGrowth, own: OwnWorkbook): readonly AddedRows[] {
  const table = own.tables.get(growth.table);
  if (!table || (growth.newRows.length === 0 && growth.fillings.length === 0)) return [];
  const columnKeys = [...table.columns.columns.keys()];
  const { excelName, sheetId, top, left, rowCount, blankRows } = table.data;
  const fillings = growth.fillings.filter(({ column }) => columnKeys.includes(column));
  return [{ table: growth.table, excelName, sheetId, top, left, columnKeys, columns: growth.columns, rows: growth.newRows, fillings, blank: { at: rowCount, rows: blankRows } }];
}

/** Columns with values that a table which is there has not got: they stay in their list, and that is told. */
export function columnsLeftOut(growth: TableGrowth, own: OwnWorkbook): readonly Problem[] {
  const table = own.tables.get(growth.table);
  if (!table) return [];
  const there = new Set(table.columns.columns.keys());
  const missing = growth.columns.filter((key, column) => !there.has(key) && growth.newRows.some((row) => (row[column] ?? '') !== ''));
  return missing.map((key) => ({ code: 'columnLeftOut', severity: 'warning', place: { sheet: table.data.sheetName }, facts: { column: key } }));
}
