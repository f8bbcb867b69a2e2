import { formatValue } from '../calculation/numberFormat';
import { rowsOf, type Rect } from '../model/area';
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
  const names = place.names ?? headerTexts(workbook, sheet, rect);
  const records = place.names ? rect : { ...rect, top: rect.top + 1 };
  if (!names || records.bottom < records.top) return undefined;
  const columns = uniqueColumnNames(names, 'Column').map((name) => new ColumnReader(name, rowsOf(records)));
  for (let row = records.top; row <= records.bottom; row++) {
    const values = sheet.cells.row(row)?.values;
    columns.forEach((column, index) => column.add(values?.[rect.left + index], row - records.top));
  }
  return {
    fields: columns.map((column, index) =>
      column.field((record) => formatAt(workbook, sheet, records.top + record, rect.left + index)),
    ),
    recordCount: rowsOf(records),
    records: columns.map(({ indices }) => indices),
  };
}

const formatAt = (workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string =>
  styleAt(workbook, sheet, row, column).numberFormat;

/** Ranges that go on far below the last row that holds something end with one blank record, which stands for all of them. */
const FAR_BELOW = 100_000;

function withinUsedRows(sheet: SheetModel, rect: Rect): Rect {
  const last = Math.max(rect.top, sheet.cells.rowCount - 1);
  return rect.bottom - last > FAR_BELOW ? { ...rect, bottom: last + 1 } : rect;
}

/** The header row's texts; undefined where one is empty. */
function headerTexts(workbook: WorkbookModel, sheet: SheetModel, rect: Rect): readonly string[] | undefined {
  const texts: string[] = [];
  for (let column = rect.left; column <= rect.right; column++) {
    const value = sheet.cells.value(rect.top, column);
    const text = formatValue(value, formatAt(workbook, sheet, rect.top, column), 'en-US', workbook.date1904);
    if (text.trim() === '') return undefined;
    texts.push(text);
  }
  return texts;
}

class ColumnReader {
  readonly indices: Uint32Array;
  private readonly dictionary = new ValueDictionary();
  private firstNumber = -1;

  constructor(
    private readonly name: string,
    recordCount: number,
  ) {
    this.indices = new Uint32Array(recordCount);
  }

  add(value: CellValue, record: number): void {
    if (this.firstNumber < 0 && typeof value === 'number') this.firstNumber = record;
    this.indices[record] = this.dictionary.indexOf(value);
  }

  /** The field, in the number format of its first number. */
  field(formatOf: (record: number) => string): PivotCacheField {
    const numberFormat = this.firstNumber < 0 ? 'General' : formatOf(this.firstNumber);
    return { name: this.name, items: this.dictionary.values, numberFormat };
  }
}
