import type { RawCell } from '../../domain/tables';
import type { Area } from '../../sheets/plan';
import type { SheetEntry } from '../ownSheets';
import { readValues } from '../readValues';
import { ContentDigest } from './contentDigest';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** The sheets on which nobody wrote since they were made; what PivotTables show there is nobody's writing. */
export async function unchangedSheets(
  context: Excel.RequestContext,
  made: readonly { readonly entry: SheetEntry; readonly digest: string }[],
): Promise<readonly SheetEntry[]> {
  const sheets = made.map(({ entry }) => {
    const sheet = context.workbook.worksheets.getItem(entry.id);
    return { used: sheet.getUsedRangeOrNullObject(true).load(PLACE), pivots: sheet.pivotTables.load('items/name,items/filterHierarchies/items/name') };
  });
  await context.sync();
  const shown = sheets.map(({ pivots }) => pivots.items.flatMap(pivotRanges));
  const requests = made.map(({ entry }, index) => {
    const used = sheets[index]?.used;
    return used && !used.isNullObject ? { sheetId: entry.id, ...placeOf(used) } : { sheetId: entry.id, top: 0, left: 0, rows: 0, columns: 0 };
  });
  const contents = await readValues(context, requests, { property: 'formulas' });
  return made.flatMap(({ entry, digest }, index) => {
    const { top = 0, left = 0 } = requests[index] ?? {};
    const pivots = (shown[index] ?? []).map(areaOf);
    return digestOf(contents[index] ?? [], { row: top, column: left }, pivots) === digest ? [entry] : [];
  });
}

function pivotRanges(pivot: Excel.PivotTable): readonly Excel.Range[] {
  const body = pivot.layout.getRange().load(PLACE);
  return pivot.filterHierarchies.items.length > 0 ? [body, pivot.layout.getFilterAxisRange().load(PLACE)] : [body];
}

const placeOf = (range: Excel.Range) => ({ top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount });

const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });

function digestOf(rows: readonly (readonly RawCell[])[], at: { readonly row: number; readonly column: number }, without: readonly Area[]): string {
  const digest = new ContentDigest();
  for (const [index, cells] of rows.entries()) {
    const row = at.row + index;
    const crossing = without.filter((area) => row >= area.row && row < area.row + area.rows);
    for (const [offset, value] of cells.entries()) {
      const column = at.column + offset;
      if (!crossing.some((area) => column >= area.column && column < area.column + area.columns)) digest.add(row, column, value);
    }
  }
  return digest.toString();
}
