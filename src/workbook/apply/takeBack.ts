import { listSheets, type SheetEntry } from '../ownSheets';
import type { ExcelDoor } from '../runExcel';
import { asCellInput } from '../textAsData';
import type { Before, TableBefore } from './before';
import { rangeOf } from '../ranges';
import { takeBackTableRows } from './tableRows';

/**
 * Takes back what a plan did before it failed or was cancelled: sheets that it made go, cells that it overwrote get
 * their content again, tables their length. Returns the names of sheets that could not be taken away.
 *
 * `madeNames` are the names that the plan gave to new sheets. A sheet goes only if it was not there before and has the
 * plan's mark: another person can have made one of that name at the same moment. Where that kept the plan from its very
 * first step, nothing was done and nothing is touched, so that what the other person wrote stays.
 */
export async function takeBack(door: ExcelDoor, before: Before, madeNames: readonly string[]): Promise<readonly string[]> {
  try {
    await door.run(async (context) => {
      const sheets = await listSheets(context);
      const made = sheets.filter((sheet) => isMade(sheet, before, madeNames));
      if (before.beginsWithSheet && !made.some(({ name }) => name === madeNames[0])) return;
      for (const { id } of made) context.workbook.worksheets.getItem(id).delete();
      const there = new Set(sheets.map((sheet) => sheet.id));
      await takeBackTableRows(context, before, there);
      // First the tables: a header that is emptied inside of one would get a name from Excel.
      restoreSizes(context, before, there);
      restoreAreas(context, before, there);
      for (const [key, value] of before.settings) restoreSetting(context, key, value);
      const tables = loadTables(context, before, there);
      await context.sync();
      tables.forEach(({ table, range, was }) => shorten(context, table, was, range.rowCount));
      await context.sync();
    });
    return [];
  } catch {
    return namesLeft(door, before, madeNames);
  }
}

/** Whether a sheet is one that the plan made. */
function isMade({ id, name, mark }: SheetEntry, { sheetIds, marks }: Before, madeNames: readonly string[]): boolean {
  const planned = marks[madeNames.indexOf(name)];
  return !sheetIds.has(id) && planned !== undefined && mark?.kind === planned.kind && mark.key === planned.key && (mark.baseline ?? '') === (planned.baseline ?? '');
}

function restoreSizes(context: Excel.RequestContext, before: Before, there: ReadonlySet<string>): void {
  for (const [name, { sheetId, area }] of before.resized) {
    if (there.has(sheetId)) context.workbook.tables.getItem(name).resize(rangeOf(context.workbook.worksheets.getItem(sheetId), area));
  }
}

function restoreAreas(context: Excel.RequestContext, before: Before, there: ReadonlySet<string>): void {
  for (const { sheetId, area, formulas } of before.areas) {
    if (!there.has(sheetId)) continue;
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
    range.formulas = formulas.map((row) => row.map(asContent));
  }
}

/** What to set a cell's `formulas` to so that it holds again what `AreaBefore` says that it held. */
export function asContent(cell: string | number | boolean): string | number | boolean {
  if (typeof cell === 'string' && (cell.startsWith('=') || cell.startsWith("'="))) return cell;
  return asCellInput(cell) ?? '';
}

/** Gives a setting its old value, or takes it away where there was none. */
export function restoreSetting(context: Excel.RequestContext, key: string, before: unknown): void {
  if (before === undefined) context.workbook.settings.getItemOrNullObject(key).delete();
  else context.workbook.settings.add(key, before);
}

function loadTables(context: Excel.RequestContext, before: Before, there: ReadonlySet<string>) {
  return [...before.tables.values()]
    .filter((was) => there.has(was.sheetId))
    .map((was) => {
      const table = context.workbook.tables.getItem(was.table);
      return { table, was, range: table.getRange().load('rowCount') };
    });
}

/** Gives a table its old length again; rows that Excel had moved down for it move up again. */
function shorten(context: Excel.RequestContext, table: Excel.Table, was: TableBefore, rowsNow: number): void {
  const sheet = context.workbook.worksheets.getItem(was.sheetId);
  const added = { ...was.area, row: was.area.row + was.area.rows, rows: was.rowsToAdd };
  if (was.hasRoom) {
    if (rowsNow > was.area.rows) table.resize(rangeOf(sheet, was.area));
    rangeOf(sheet, added).clear('Contents');
  } else if (rowsNow > was.area.rows) {
    rangeOf(sheet, { ...added, rows: rowsNow - was.area.rows }).delete('Up');
  }
}

/** What is left where even taking back failed; when Excel does not answer at all, everything is taken to be left. */
async function namesLeft(door: ExcelDoor, before: Before, madeNames: readonly string[]): Promise<readonly string[]> {
  try {
    return await door.read(async (context) => {
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      await context.sync();
      const made = new Set(madeNames);
      return sheets.items.filter((sheet) => !before.sheetIds.has(sheet.id) && made.has(sheet.name)).map((sheet) => sheet.name);
    });
  } catch {
    return madeNames;
  }
}
