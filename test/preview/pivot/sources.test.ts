import { describe, expect, it } from '@jest/globals';
import { parseLocalAddress } from '../../../src/preview/model/address';
import { CellError, type CellValue } from '../../../src/preview/model/cellValue';
import type { PivotSource } from '../../../src/preview/model/pivot/pivotCache';
import { SheetModel } from '../../../src/preview/model/sheet';
import type { TableModel } from '../../../src/preview/model/table';
import { WorkbookModel } from '../../../src/preview/model/workbook';
import { readPivotSource, sourcePlace } from '../../../src/preview/pivot/readSource';
import { refreshPivotCache } from '../../../src/preview/pivot/refreshPivotCache';
import { cacheOf } from './pivotOf';

/** A workbook of one sheet, whose cells from A1 on are the rows. */
function workbookOf(rows: readonly (readonly CellValue[])[]): { workbook: WorkbookModel; sheet: SheetModel } {
  const workbook = new WorkbookModel();
  const sheet = new SheetModel('{1}', 'Data');
  workbook.sheets.push(sheet);
  rows.forEach((row, down) => row.forEach((value, across) => sheet.cells.setValue(down, across, value)));
  return { workbook, sheet };
}

const range = (address: string): PivotSource => ({
  kind: 'range',
  sheetId: '{1}',
  rect: parseLocalAddress(address) ?? { top: 0, left: 0, bottom: 0, right: 0 },
});

function addTable(sheet: SheetModel, address: string, change: Partial<TableModel> = {}): void {
  const rect = parseLocalAddress(address);
  if (!rect) throw new Error(address);
  sheet.tables.push({
    id: 7,
    name: 'Sales',
    range: rect,
    columns: [
      { id: 1, name: 'Key' },
      { id: 2, name: 'Amount' },
    ],
    showHeaders: true,
    showTotals: false,
    style: '',
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    filter: undefined,
    sortFields: [],
    sortMatchCase: false,
    ...change,
  });
}

const ROWS: readonly (readonly CellValue[])[] = [
  ['Key', 'Amount'],
  ['a', 1],
  ['B', 2],
  ['A', undefined],
  ['b', 1],
];

describe('the records of a source', () => {
  it('are dictionary-encoded: texts that differ in case alone are one, spelt as they came first', () => {
    const { workbook } = workbookOf(ROWS);
    const read = readPivotSource(workbook, range('A1:B5'));
    expect(read?.fields.map(({ name, items }) => [name, items])).toEqual([
      ['Key', ['a', 'B']],
      ['Amount', [1, 2, undefined]],
    ]);
    expect(read?.records.map((column) => [...column])).toEqual([
      [0, 1, 0, 1],
      [0, 1, 2, 0],
    ]);
    expect(read?.recordCount).toBe(4);
  });

  it('tell numbers, texts and logicals that look alike apart', () => {
    const { workbook } = workbookOf([['Key'], [1], ['1'], [true], ['TRUE'], [CellError.of('#N/A')], ['#N/A']]);
    expect(readPivotSource(workbook, range('A1:A7'))?.fields[0]?.items).toHaveLength(6);
  });

  it("have the number format of a column's first number", () => {
    const { workbook, sheet } = workbookOf([['Day'], [undefined], [45000], [45001]]);
    sheet.cells.setStyle(2, 0, workbook.styles.changed(0, { numberFormat: 'yyyy-mm-dd' }));
    expect(readPivotSource(workbook, range('A1:A4'))?.fields[0]?.numberFormat).toBe('yyyy-mm-dd');
  });

  it.each<[string, readonly CellValue[], readonly string[]]>([
    ['the same name again gets a number', ['Key', 'key', 'Key'], ['Key', 'key2', 'Key3']],
    ['a number that is taken is left out', ['Key', 'Key2', 'Key'], ['Key', 'Key2', 'Key3']],
    ['what is no text is taken as it is shown', [2024, true, 'x'], ['2024', 'TRUE', 'x']],
  ])('have the names of the first row: %s', (_, header, expected) => {
    const { workbook } = workbookOf([header, [1, 2, 3]]);
    expect(readPivotSource(workbook, range('A1:C2'))?.fields.map(({ name }) => name)).toEqual(expected);
  });

  it.each([
    [
      'a column without a name',
      [
        ['Key', undefined],
        ['a', 1],
      ],
      'A1:B2',
    ],
    [
      'a name of spaces',
      [
        ['Key', ' '],
        ['a', 1],
      ],
      'A1:B2',
    ],
    ['no record', [['Key', 'Amount']], 'A1:B1'],
  ])('cannot be read: %s', (_, rows, address) =>
    expect(readPivotSource(workbookOf(rows).workbook, range(address))).toBeUndefined(),
  );

  it('of whole columns end with one blank record', () => {
    const read = readPivotSource(workbookOf(ROWS).workbook, range('A:B'));
    expect([read?.recordCount, read?.fields[0]?.items]).toEqual([5, ['a', 'B', undefined]]);
  });
});

describe('where a source stands', () => {
  const placed = (
    source: PivotSource,
    prepare: (sheet: SheetModel, workbook: WorkbookModel) => void = () => undefined,
  ): unknown => {
    const { workbook, sheet } = workbookOf(ROWS);
    prepare(sheet, workbook);
    return sourcePlace(workbook, source)?.rect;
  };
  const name = (formula: string) => (_: SheetModel, workbook: WorkbookModel) => {
    workbook.names.push({ id: '1', name: 'Area', formula, comment: '', visible: true });
  };

  it('is the range', () => expect(placed(range('A1:B3'))).toEqual({ top: 0, left: 0, bottom: 2, right: 1 }));
  it('is the table with its header row', () =>
    expect(placed({ kind: 'table', tableId: 7 }, (sheet) => addTable(sheet, 'A1:B5'))).toEqual({
      top: 0,
      left: 0,
      bottom: 4,
      right: 1,
    }));
  it('is the table without its total row', () =>
    expect(placed({ kind: 'table', tableId: 7 }, (sheet) => addTable(sheet, 'A1:B5', { showTotals: true }))).toEqual({
      top: 0,
      left: 0,
      bottom: 3,
      right: 1,
    }));
  it("is what a table's name stands for, whatever the case", () =>
    expect(placed({ kind: 'name', name: 'SALES' }, (sheet) => addTable(sheet, 'A1:B5'))).toEqual({
      top: 0,
      left: 0,
      bottom: 4,
      right: 1,
    }));
  it('is what a defined name stands for', () =>
    expect(placed({ kind: 'name', name: 'area' }, name('=Data!$A$1:$B$4'))).toEqual({
      top: 0,
      left: 0,
      bottom: 3,
      right: 1,
    }));
  it.each<[string, PivotSource]>([
    ['a table that is gone', { kind: 'table', tableId: 8 }],
    ['a sheet that is gone', { kind: 'range', sheetId: '{9}', rect: { top: 0, left: 0, bottom: 1, right: 1 } }],
    ['a name that stands for no cells', { kind: 'name', name: 'Area' }],
    ['a source outside the workbook', { kind: 'external' }],
  ])('is nowhere: %s', (_, source) => expect(placed(source, name('=5'))).toBeUndefined());
});

describe('a table without its header row', () => {
  it("has its columns' names", () => {
    const { workbook, sheet } = workbookOf(ROWS.slice(1));
    addTable(sheet, 'A1:B4', { showHeaders: false });
    const read = readPivotSource(workbook, { kind: 'table', tableId: 7 });
    expect([read?.recordCount, read?.fields.map((field) => field.name)]).toEqual([4, ['Key', 'Amount']]);
  });
});

describe('a cache', () => {
  it('is read again, with who did it and when', () => {
    const { workbook } = workbookOf(ROWS);
    const cache = { ...cacheOf([['Old'], [1]]), source: range('A1:B5') };
    expect(refreshPivotCache(workbook, cache, 'Ann', new Date(0))).toBe(true);
    expect([
      cache.fields.map((field) => field.name),
      cache.recordCount,
      cache.refreshedBy,
      cache.refreshedDate,
    ]).toEqual([['Key', 'Amount'], 4, 'Ann', new Date(0)]);
  });

  it('stays as it is where its source cannot be read', () => {
    const cache = cacheOf([['Old'], [1]]);
    expect(refreshPivotCache(workbookOf(ROWS).workbook, cache, 'Ann')).toBe(false);
    expect(cache).toEqual(cacheOf([['Old'], [1]]));
  });
});
