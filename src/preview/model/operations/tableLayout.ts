import { intersect, type Rect } from '../area';
import type { SheetModel } from '../sheet';
import type { TableColumnModel, TableModel } from '../table';
import { sameName } from './nameRules';

/** The rows of a table's data: between header and total row. */
export function dataRect({ range, showHeaders, showTotals }: TableModel): Rect {
  return { ...range, top: range.top + Number(showHeaders), bottom: range.bottom - Number(showTotals) };
}

export const headerRect = ({ range, showHeaders }: TableModel): Rect | undefined =>
  showHeaders ? { ...range, bottom: range.top } : undefined;

export const totalRect = ({ range, showTotals }: TableModel): Rect | undefined =>
  showTotals ? { ...range, top: range.bottom } : undefined;

/** Whether the table holds no row yet: its one data row is the blank place for the first. */
export function isPlaceholderOnly(sheet: SheetModel, table: TableModel): boolean {
  if (table.insertRow !== true) return false;
  const { top, bottom, left, right } = dataRect(table);
  if (top !== bottom) return false;
  for (let column = left; column <= right; column++) {
    if (sheet.cells.value(top, column) !== undefined || sheet.cells.formula(top, column)) return false;
  }
  return true;
}

/** The tables of a sheet that share a cell with a rectangle. */
export const tablesTouching = (sheet: SheetModel, rect: Rect, except?: TableModel): TableModel[] =>
  sheet.tables.filter((table) => table !== except && intersect(table.range, rect) !== undefined);

/** Excel cuts column names at 255 characters. */
const COLUMN_NAME_LIMIT = 255;

/**
 * Column names made of header texts as Excel makes them: an empty one becomes `word` and the first free number (`Column1`), one
 * that is taken, whatever the case, gets the next free number behind it (`Name2`).
 */
export function uniqueColumnNames(texts: readonly string[], word: string): string[] {
  const taken = new Set(texts.map((text) => text.toLowerCase()));
  const used = new Set<string>();
  return texts.map((text) => {
    const wanted = text.slice(0, COLUMN_NAME_LIMIT);
    const name = wanted !== '' && !used.has(wanted.toLowerCase()) ? wanted : freeName(wanted, word, taken, used);
    used.add(name.toLowerCase());
    return name;
  });
}

function freeName(text: string, word: string, taken: ReadonlySet<string>, used: ReadonlySet<string>): string {
  const stem = text === '' ? word : text;
  for (let number = text === '' ? 1 : 2; ; number++) {
    const name = `${stem}${number}`;
    if (!taken.has(name.toLowerCase()) && !used.has(name.toLowerCase())) return name;
  }
}

/** A column id that the table does not have. */
export const nextColumnId = (columns: readonly TableColumnModel[]): number =>
  columns.reduce((most, column) => Math.max(most, column.id), 0) + 1;

export const columnPosition = (table: TableModel, name: string): number =>
  table.columns.findIndex((column) => sameName(column.name, name));
