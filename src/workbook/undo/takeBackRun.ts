import type { RawCell } from '../../domain/tables';
import { listSheets, type SheetEntry } from '../ownSheets';
import { readValues } from '../readValues';
import { applyPlan } from '../apply/applyPlan';
import { asContent, restoreSetting } from '../apply/takeBack';
import { cellOf, rangeOf } from '../ranges';
import type { ExcelDoor } from '../runExcel';
import { LAST_RUN_KEY, type RunRecord } from './runRecord';
import { unchangedSheets } from './unchangedSheets';

/** What became of a run that was taken back. */
export interface TakenBack {
  readonly sheetsRemoved: readonly string[];
  /** Sheets that the run had taken away. */
  readonly sheetsRemade: readonly string[];
  /** Sheets of the run in which somebody wrote since: they stay. */
  readonly sheetsKept: readonly string[];
  readonly cellsRestored: number;
  /** Cells that hold something else than the run wrote: they stay as they are. */
  readonly cellsKept: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
  readonly rowsRemoved: number;
  /** Tables whose size or last rows are no longer those that the run gave them: they stay. */
  readonly tablesKept: readonly string[];
}

type CellChange = RunRecord['cells'][number]['changes'][number];

interface Findings extends TakenBack {
  readonly sheetsToRemove: readonly SheetEntry[];
  readonly cellsToRestore: readonly { readonly sheetId: string; readonly change: CellChange }[];
  readonly tablesToResize: RunRecord['resized'];
  readonly tablesToShorten: readonly { readonly table: string; readonly rows: number; readonly hadRoom: boolean }[];
}

/** Takes a run back, as far as nobody changed since what it had made. Everything is looked at before anything is changed. */
export async function takeBackRun(door: ExcelDoor, record: RunRecord): Promise<TakenBack> {
  const found = await door.read((context) => lookAt(context, record));
  await door.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const was of found.tablesToResize) context.workbook.tables.getItem(was.table).resize(rangeOf(context.workbook.worksheets.getItem(was.sheetId), was));
    for (const { sheetId, change } of found.cellsToRestore) restore(context.workbook.worksheets.getItem(sheetId), change);
    for (const one of found.tablesToShorten) shorten(context.workbook.tables.getItem(one.table), one);
    for (const sheet of found.sheetsToRemove) context.workbook.worksheets.getItem(sheet.id).delete();
    for (const { key, before } of record.settings) restoreSetting(context, key, before);
    context.workbook.settings.getItemOrNullObject(LAST_RUN_KEY).delete();
    await context.sync();
  });
  if (record.remade.length === 0) return found;
  const remade = await applyPlan(door, { steps: record.remade }, { signal: new AbortController().signal, onStep: () => undefined });
  return { ...found, sheetsRemade: [...remade.sheets.values()].map(({ name }) => name) };
}

async function lookAt(context: Excel.RequestContext, record: RunRecord): Promise<Findings> {
  const sheets = new Map((await listSheets(context)).map((sheet) => [sheet.id, sheet]));
  const made = record.sheets.flatMap((sheet) => {
    const entry = sheets.get(sheet.id);
    return entry ? [{ entry, digest: sheet.digest }] : [];
  });
  const unchanged = await unchangedSheets(context, made);
  const cells = await cellsNow(context, record, sheets);
  const tables = await tablesNow(context, record);
  const resized = await resizedNow(context, record);
  return {
    sheetsToRemove: unchanged,
    sheetsRemade: [],
    sheetsRemoved: unchanged.map(({ name }) => name),
    sheetsKept: made.filter(({ entry }) => !unchanged.includes(entry)).map(({ entry }) => entry.name),
    cellsToRestore: cells.filter(({ isOurs }) => isOurs),
    cellsRestored: cells.filter(({ isOurs }) => isOurs).length,
    cellsKept: cells.filter(({ isOurs }) => !isOurs).map(({ sheet, change: [row, column] }) => ({ sheet, row, column })),
    tablesToShorten: tables.filter(({ isOurs }) => isOurs),
    rowsRemoved: tables.filter(({ isOurs }) => isOurs).reduce((sum, { rows }) => sum + rows, 0),
    tablesToResize: resized.filter(({ isOurs }) => isOurs).map(({ was }) => was),
    tablesKept: [...tables.filter(({ isOurs }) => !isOurs).map(({ table }) => table), ...resized.filter(({ isOurs }) => !isOurs).map(({ was }) => was.table)],
  };
}

async function cellsNow(context: Excel.RequestContext, record: RunRecord, sheets: ReadonlyMap<string, SheetEntry>) {
  const there = record.cells.filter(({ sheetId }) => sheets.has(sheetId));
  const areas = there.map(({ sheetId, changes }) => ({ sheetId, ...boundsOf(changes) }));
  const [values, formulas] = [await readValues(context, areas), await readValues(context, areas, { property: 'formulas' })];
  return there.flatMap(({ sheetId, changes }, index) => {
    const { top, left } = areas[index] ?? { top: 0, left: 0 };
    return changes.map((change) => {
      const [row, column, , written] = change;
      const now = [values, formulas].map((read) => read[index]?.[row - top]?.[column - left] ?? '');
      return { sheetId, sheet: sheets.get(sheetId)?.name ?? '', change, isOurs: now.includes(written) };
    });
  });
}

function boundsOf(changes: readonly CellChange[]) {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, column] of changes) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

async function tablesNow(context: Excel.RequestContext, record: RunRecord) {
  const asked = record.rows.map(({ table, values, hadRoom }) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    return { table, values, hadRoom, found, body: found.getDataBodyRange().load('rowIndex,columnIndex,rowCount,columnCount'), sheet: found.worksheet.load('id') };
  });
  await context.sync();
  const there = asked.filter(({ found, body, values }) => !found.isNullObject && body.rowCount >= values.length);
  const last = there.map(({ body, sheet, values }) => ({
    sheetId: sheet.id,
    top: body.rowIndex + body.rowCount - values.length,
    left: body.columnIndex,
    rows: values.length,
    columns: Math.min(body.columnCount, values[0]?.length ?? 0),
  }));
  const now = await readValues(context, last);
  return asked.map(({ table, values, hadRoom }) => {
    const index = there.findIndex((one) => one.table === table);
    const isOurs = index >= 0 && values.every((row, at) => row.every((value, column) => sameValue(now[index]?.[at]?.[column], value)));
    return { table, rows: values.length, hadRoom, isOurs };
  });
}

/** Whether the tables that the run resized still have the place and the size that it gave them. */
async function resizedNow(context: Excel.RequestContext, { resized }: RunRecord) {
  const asked = resized.map((was) => {
    const table = context.workbook.tables.getItemOrNullObject(was.table);
    return { was, table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  if (asked.length > 0) await context.sync();
  return asked.map(({ was, table, range }) => ({
    was,
    isOurs: !table.isNullObject && range.rowIndex === was.row && range.columnIndex === was.column && range.rowCount === was.rowsAfter && range.columnCount === was.columnsAfter,
  }));
}

const sameValue = (now: RawCell | undefined, written: RawCell): boolean =>
  now === written || (typeof now === 'number' && typeof written === 'number' && now.toPrecision(12) === written.toPrecision(12));

function restore(sheet: Excel.Worksheet, [row, column, before]: CellChange): void {
  cellOf(sheet, { row, column }).formulas = [[asContent(before)]];
}

/** Takes a table's last rows away; where something had moved down for them, it moves up again. */
function shorten(table: Excel.Table, { rows, hadRoom }: { readonly rows: number; readonly hadRoom: boolean }): void {
  const last = table.getDataBodyRange().getLastRow().getOffsetRange(1 - rows, 0).getResizedRange(rows - 1, 0);
  if (!hadRoom) return last.delete('Up');
  last.clear('Contents');
  table.resize(table.getRange().getResizedRange(-rows, 0));
}
