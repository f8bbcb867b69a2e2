import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLists } from '../../../src/domain/matching/findLists';
import { matchList } from '../../../src/domain/matching/matchList';
import { gridOfRows, type SheetGrid } from '../../../src/domain/matching/sheetGrid';
import { parseContext } from '../../../src/domain/parsing/parseColumn';
import { readList } from '../../../src/domain/setUp/sourceRows';
import { isoOf } from '../../../src/domain/serialDate';
import type { RawCell, TableName } from '../../../src/domain/tables';
import { openFile } from '../../../src/preview/file/openFile';
import { CellError } from '../../../src/preview/model/cellValue';
import type { SheetModel } from '../../../src/preview/model/sheet';

const FOLDER = join(__dirname, '../../../../shared/data');
const whereShared = existsSync(FOLDER) ? describe : describe.skip;

function gridOfSheet(sheet: SheetModel): SheetGrid | undefined {
  const used = sheet.cells.usedRect(true);
  if (!used) return undefined;
  const rows: RawCell[][] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const cells: RawCell[] = [];
    for (let column = used.left; column <= used.right; column++) {
      const value = sheet.cells.value(row, column) ?? '';
      cells.push(value instanceof CellError ? value.text : value);
    }
    rows.push(cells);
  }
  return gridOfRows(sheet.name, rows, { top: used.top, left: used.left, merges: sheet.merges });
}

const gridsOf = (file: string): readonly SheetGrid[] =>
  openFile(file, new Uint8Array(readFileSync(join(FOLDER, file)))).sheets.flatMap((sheet) => gridOfSheet(sheet) ?? []);

const listsOf = (file: string) => gridsOf(file).flatMap((grid) => findLists(grid).lists);

function read(file: string) {
  const [list] = listsOf(file);
  const match = list && matchList(list).best;
  if (!list || !match) throw new Error(`${file} is no list of ours`);
  return { table: match.table, ...readList(list, match, parseContext('2026-10-15')) };
}

const total = (cells: readonly RawCell[] | undefined): number =>
  (cells ?? []).reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);

whereShared('public workbooks that nobody wrote for this project', () => {
  it.each<readonly [string, TableName, number, readonly string[]]>([
    ['a02.xlsx', 'Customers', 8, ['customerName']],
    ['a04.csv', 'Customers', 35, ['customerId', 'customerName', 'email', 'telephone', 'city', 'annualSales']],
    ['a06.csv', 'Customers', 18148, ['customerId', 'customerName', 'email', 'annualSales']],
    ['b03.csv', 'Sales', 830, ['orderNumber', 'customerId', 'orderDate']],
    ['b04.csv', 'Sales', 2155, ['orderNumber', 'productId', 'unitPrice', 'quantity', 'discount']],
    ['b06.csv', 'Sales', 105335, ['orderNumber', 'orderDate', 'customerId', 'quantity', 'unitPrice']],
    ['b10.tsv', 'Sales', 1000, ['orderDate', 'customerId', 'customerName', 'amount', 'region']],
    [
      'c01.csv',
      'Receivables',
      2466,
      ['invoiceNumber', 'customerId', 'issueDate', 'dueDate', 'amount', 'paidDate', 'disputed'],
    ],
    [
      'e10.csv',
      'Customers',
      2992,
      ['customerId', 'street', 'city', 'postalCode', 'longitude', 'latitude', 'foundingDate'],
    ],
    ['f20.xlsx', 'Customers', 17, ['customerName']],
  ])('%s feeds %s with %d rows', (file, table, rows, keys) => {
    const found = read(file);
    expect(found.table).toBe(table);
    expect(found.rows.data.rowCount).toBe(rows);
    for (const key of keys) expect(found.rows.data.columns.has(key)).toBe(true);
  });

  it('a06: money as text adds up to the known sum', () =>
    expect(total(read('a06.csv').rows.data.columns.get('annualSales'))).toBe(1039320000));

  it('b10: decimal commas add up to the known sum', () =>
    expect(total(read('b10.tsv').rows.data.columns.get('amount'))).toBeCloseTo(243960.0629, 3));

  it('b06: ids that were taken for numbers are ids again', () => {
    const ids = new Set(read('b06.csv').rows.data.columns.get('customerId'));
    ids.delete('');
    expect(ids.size).toBe(1749);
    expect(ids.has('17850')).toBe(true);
  });

  it('c01: invoices and their dates as known', () => {
    const { columns } = read('c01.csv').rows.data;
    expect(total(columns.get('amount'))).toBeCloseTo(147703.18, 2);
    const days = (columns.get('issueDate') ?? []).map(Number);
    expect([isoOf(Math.min(...days)), isoOf(Math.max(...days))]).toEqual(['2012-01-03', '2013-12-02']);
  });

  it('e10: years of two digits are those of the true-year column', () => {
    const { columns } = read('e10.csv').rows.data;
    const years = (columns.get('foundingDate') ?? []).map((day) => Number(isoOf(Number(day)).slice(0, 4)));
    expect(years).toEqual((columns.get('extra:YEAR') ?? []).map(Number));
  });

  it('f01: the header under its title, blank rows inside, the duplicate header numbered', () => {
    const [list] = listsOf('f01.xlsx');
    expect(list).toMatchObject({ headerRows: [1], duplicateHeaders: ['Certification'] });
    expect(list?.rows).toHaveLength(12);
  });

  it('f02: two lists side by side, each with its own header', () => {
    const grid = gridsOf('f02.xlsx').find(({ name }) => name === '2016');
    const lists = grid ? findLists(grid).lists : [];
    expect(lists.map((list) => [list.area.left, list.headerRows, list.rows.length])).toEqual([
      [1, [2], 29],
      [6, [2], 35],
    ]);
  });

  it('d03: five header lines, 194 labels, no rows', () => {
    const [list] = listsOf('d03.xlsx');
    expect(list?.headerRows.at(-1)).toBe(4);
    expect(list?.columns).toHaveLength(194);
    expect(list?.rows).toHaveLength(0);
  });

  it.each(['b11.xlsx', 'd03.xlsx', 'f01.xlsx', 'f02.xlsx', 'f05.xlsx', 'f06.xlsx', 'f21.xlsx', 'f24.xlsx'])(
    '%s is none of the tables',
    (file) => expect(listsOf(file).flatMap((list) => matchList(list).best ?? [])).toEqual([]),
  );
});
