import { formatValue } from '../calculation/numberFormat';
import type { Rect } from '../model/area';
import { styleAt } from '../model/cellStyles';
import type { CellValue } from '../model/cellValue';
import { uniqueColumnNames } from '../model/operations/tableLayout';
import type { PivotCacheField, PivotSource } from '../model/pivot/pivotCache';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { ValueDictionary } from './valueDictionary';
import { sourcePlace } from './sourcePlace';

export { sourcePlace, type SourcePlace } from './sourcePlace';

/** What a source holds, dictionary-encoded. */
export interface PivotRecords {
  readonly fields: readonly PivotCacheField[];
  readonly recordCount: number;
  /** By field: for each record the index of its value in the field's `items`. */
  readonly records: readonly Uint32Array[];
}

/**
 * Reads the source of a PivotTable: the first row names the fields, every further row is a record. Undefined where the source is
 * not there, has no record or has a column without a name: Excel refuses it.
 */
export function readPivotSource(workbook: WorkbookModel, source: PivotSource): PivotRecords | undefined {
  const place = sourcePlace(workbook, source);
  if (!place) return undefined;
  const { sheet } = place;
  const rect = withinUsedRows(sheet, place.rect);
  const names = fieldNames(workbook, sheet, rect);
  if (!names || rect.bottom === rect.top) return undefined;
  const columns = names.map((name, index) => readColumn(workbook, sheet, { ...rect, top: rect.top + 1 }, rect.left + index, name));
  return {
    fields: columns.map(({ field }) => field),
    recordCount: rect.bottom - rect.top,
    records: columns.map(({ indices }) => indices),
  };
}

/** Ranges that go on far below the last row that holds something end with one blank record, which stands for all of them. */
const FAR_BELOW = 100_000;

function withinUsedRows(sheet: SheetModel, rect: Rect): Rect {
  const last = Math.max(rect.top, sheet.cells.rowCount - 1);
  return rect.bottom - last > FAR_BELOW ? { ...rect, bottom: last + 1 } : rect;
}

/** The header row's texts, made different from one another; undefined where one is empty. */
function fieldNames(workbook: WorkbookModel, sheet: SheetModel, rect: Rect): readonly string[] | undefined {
  const texts: string[] = [];
  for (let column = rect.left; column <= rect.right; column++) {
    const value = sheet.cells.value(rect.top, column);
    const text = formatValue(value, styleAt(workbook, sheet, rect.top, column).numberFormat, 'en-US', workbook.date1904);
    if (text.trim() === '') return undefined;
    texts.push(text);
  }
  return uniqueColumnNames(texts, 'Column');
}

interface ReadColumn {
  readonly field: PivotCacheField;
  readonly indices: Uint32Array;
}

function readColumn(workbook: WorkbookModel, sheet: SheetModel, rect: Rect, column: number, name: string): ReadColumn {
  const dictionary = new ValueDictionary();
  const indices = new Uint32Array(rect.bottom - rect.top + 1);
  let numberRow = -1;
  for (let row = rect.top; row <= rect.bottom; row++) {
    const value: CellValue = sheet.cells.value(row, column);
    if (numberRow < 0 && typeof value === 'number') numberRow = row;
    indices[row - rect.top] = dictionary.indexOf(value);
  }
  const numberFormat = numberRow < 0 ? 'General' : styleAt(workbook, sheet, numberRow, column).numberFormat;
  return { field: { name, items: dictionary.values, numberFormat }, indices };
}
