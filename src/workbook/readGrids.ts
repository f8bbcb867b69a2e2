import type { SheetGrid } from '../domain/matching/sheetGrid';
import type { SheetEntry } from './ownSheets';
import { rangeOf } from './ranges';
import { readValues, type ReadRows, type ValueRequest } from './readValues';

/** Rows of number formats that are read: enough to tell a column of dates or padded numbers from plain numbers. */
const FORMAT_ROWS = 120;

/** Zero-based inclusive place of a sheet's used cells. */
interface UsedArea {
  readonly entry: SheetEntry;
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
  readonly merged: readonly string[];
}

/**
 * Reads what stands on sheets, as the recognition of lists wants it: all values, number formats of the first rows,
 * merged areas, hidden rows and columns. Sheets without any value are left out. Two round trips and the slices.
 */
export async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly SheetEntry[],
  onSlice: (rowsRead: number, rowsInAll: number) => void = () => undefined,
): Promise<readonly SheetGrid[]> {
  const askDetails = askForGrids(context, sheets);
  await context.sync();
  const { requests, grids } = askDetails();
  return grids(await readValues(context, requests, { onSlice }));
}

/** The same in parts, for who has more to ask in the same round trips: the requests after one, the grids from their values. */
export function askForGrids(
  context: Excel.RequestContext,
  sheets: readonly SheetEntry[],
): () => { readonly requests: readonly ValueRequest[]; readonly grids: (values: readonly ReadRows[]) => readonly SheetGrid[] } {
  const usedAreas = askForUsedAreas(context, sheets);
  return () => {
    const areas = usedAreas();
    const details = areas.map((area) => loadDetails(area));
    return { requests: areas.map((area) => ({ ...area, sheetId: area.entry.id })), grids: (values) => gridsOf(areas, details, values) };
  };
}

function gridsOf(areas: readonly UsedArea[], details: readonly ReturnType<typeof loadDetails>[], values: readonly ReadRows[]): readonly SheetGrid[] {
  return areas.map((area, index) => {
    const detail = details[index];
    return {
      id: area.entry.id,
      name: area.entry.name,
      top: area.top,
      left: area.left,
      rows: values[index] ?? [],
      // Excel tells nothing of whole rows: an area as wide as the sheet has no formats here.
      numberFormats: (detail?.formats.numberFormat as string[][] | null) ?? [],
      merges: area.merged.flatMap(parseAreas),
      hiddenRows: hiddenIndexes(detail?.rows?.value.map((row) => row.rowHidden), area.top),
      hiddenColumns: hiddenIndexes(detail?.columns?.value.map((column) => column.columnHidden), area.left),
    };
  });
}

function askForUsedAreas(context: Excel.RequestContext, sheets: readonly SheetEntry[]): () => readonly UsedArea[] {
  const asked = sheets.map((entry) => {
    const sheet = context.workbook.worksheets.getItem(entry.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { entry, sheet, used, merged: used.getMergedAreasOrNullObject().load('address') };
  });
  return () =>
    asked
      .filter(({ used }) => !used.isNullObject)
      .map(({ entry, sheet, used, merged }) => ({
        entry,
        sheet,
        top: used.rowIndex,
        left: used.columnIndex,
        rows: used.rowCount,
        columns: used.columnCount,
        hasHiddenRows: used.rowHidden !== false,
        hasHiddenColumns: used.columnHidden !== false,
        merged: merged.isNullObject ? [] : [merged.address],
      }));
}

/** Queues what only some sheets need; it comes with the first slice of values. */
function loadDetails(area: UsedArea) {
  const formatRows = Math.min(FORMAT_ROWS, area.rows);
  const place = { row: area.top, column: area.left, columns: area.columns };
  const formats = rangeOf(area.sheet, { ...place, rows: formatRows }).load('numberFormat');
  const whole = rangeOf(area.sheet, { ...place, rows: area.rows });
  return {
    formats,
    rows: area.hasHiddenRows ? whole.getRowProperties({ rowHidden: true }) : undefined,
    columns: area.hasHiddenColumns ? whole.getColumnProperties({ columnHidden: true }) : undefined,
  };
}

const hiddenIndexes = (hidden: readonly (boolean | undefined)[] | undefined, first: number): readonly number[] =>
  (hidden ?? []).flatMap((isHidden, index) => (isHidden ? [first + index] : []));

/** `'My sheet'!A1:B2,'My sheet'!C3:D4` as zero-based inclusive areas. */
function parseAreas(addresses: string): readonly { top: number; left: number; bottom: number; right: number }[] {
  const areas = [];
  for (const match of addresses.matchAll(/([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?(?=,|$)/g)) {
    const [, left = 'A', top = '1', right = left, bottom = top] = match;
    areas.push({ top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) });
  }
  return areas;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
