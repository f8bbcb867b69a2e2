import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tableGrowth, type SourceRows } from '../../../src/domain/setUp/tableGrowth';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

type Columns = Readonly<Record<string, readonly RawCell[]>>;

const table = (columns: Columns): ColumnTable => ({
  rowCount: Object.values(columns)[0]?.length ?? 0,
  columns: new Map(Object.entries(columns)),
});

function source(columns: Columns): SourceRows {
  const data = table(columns);
  return { id: 'List', sheet: 'List', data, sheetRows: Array.from({ length: data.rowCount }, (_, row) => row + 2), sheetColumns: new Map() };
}

/** The table as it stands after growing. */
function grown(growth: ReturnType<typeof tableGrowth>, existing: ColumnTable = table({})): ColumnTable {
  const rows = Array.from({ length: existing.rowCount }, (_, row) =>
    growth.columns.map((key) => existing.columns.get(key)?.[row] ?? ''),
  );
  for (const { row, column, value } of growth.fillings) {
    const cells = rows[row];
    if (cells) cells[growth.columns.indexOf(column)] = value;
  }
  const all = [...rows, ...growth.newRows];
  return {
    rowCount: all.length,
    columns: new Map(growth.columns.map((key, column) => [key, all.map((row) => row[column] ?? '')])),
  };
}

describe('what lists add to the table of customers', () => {
  it('is every row, with columns for all fields and the extra ones last', () => {
    const growth = tableGrowth('Customers', [
      source({ 'extra:Colour': ['red'], customerName: ['Alpha'], customerId: ['C1'] }),
    ]);
    expect(growth.columns[0]).toBe('customerId');
    expect(growth.columns.at(-1)).toBe('extra:Colour');
    expect(growth.newRows).toHaveLength(1);
    expect(growth.newRows[0]?.filter((cell) => cell !== '')).toEqual(['C1', 'Alpha', 'red']);
  });

  it('fills empty cells of a customer that is there, whatever the width of the id', () => {
    const growth = tableGrowth(
      'Customers',
      [source({ customerId: ['Ｃ１'], telephone: ['123'] })],
      table({ customerId: ['c1'], telephone: [''] }),
    );
    expect(growth).toMatchObject({ newRows: [], fillings: [{ row: 0, column: 'telephone', value: '123' }] });
  });

  it('keeps the table’s value where both have one, and says so', () => {
    const growth = tableGrowth(
      'Customers',
      [source({ customerId: ['C1'], city: ['Rome'] })],
      table({ customerId: ['C1'], city: ['Paris'] }),
    );
    expect(growth.fillings).toEqual([]);
    expect(growth.problems).toMatchObject([
      {
        code: 'valueDiffers',
        place: { sheet: 'List', cell: 'A2' },
        facts: { field: 'city', kept: 'Paris', other: 'Rome' },
      },
    ]);
  });

  it('merges two lists by id, and by name where there are no ids', () => {
    const growth = tableGrowth('Customers', [
      source({ customerName: ['Alpha', 'Beta'] }),
      source({ customerName: ['ALPHA '], telephone: ['9'] }),
    ]);
    expect(growth.newRows).toHaveLength(2);
    expect(growth.newRows[0]).toContain('9');
  });

  it('keeps both rows of a list that has an id twice, and says so', () => {
    const growth = tableGrowth('Customers', [source({ customerId: ['a1', 'A1'], customerName: ['x', 'y'] })]);
    expect(growth.newRows).toHaveLength(2);
    expect(growth.problems).toMatchObject([{ code: 'duplicateKey', place: { cell: 'A3' } }]);
  });
});

describe('what lists add to a ledger', () => {
  const lines = { orderDate: [1, 1, 2], customerId: ['C1', 'C1', 'C2'], amount: [5, 5, 7] };
  it('is every line, equal ones as often as they stand there', () =>
    expect(tableGrowth('Sales', [source(lines)]).newRows).toHaveLength(3));
  it('is only what the table lacks', () => {
    const growth = tableGrowth('Sales', [source(lines)], table({ orderDate: [1], customerId: ['C1'], amount: [5] }));
    expect([growth.newRows.length, growth.alreadyThere]).toEqual([2, 1]);
  });
});

describe('doing it twice', () => {
  const cell = fc.oneof(fc.constantFrom('', 'a', 'A', 'b'), fc.integer({ min: 0, max: 3 }));
  const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
  const columns = (keys: readonly string[], of: readonly (readonly RawCell[])[]): Columns =>
    Object.fromEntries(keys.map((key, index) => [key, of.map((row) => row[index] ?? '')]));

  const check = (name: 'Customers' | 'Sales', keys: readonly string[]): void =>
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const sources = [source(columns(keys, first)), source(columns(keys, second))];
        const once = grown(tableGrowth(name, sources));
        const again = tableGrowth(name, sources, once);
        const named = (row: readonly RawCell[]): boolean =>
          name === 'Sales' ||
          row.some((value, column) => value !== '' && /customerId|customerName/.test(again.columns[column] ?? ''));
        expect(again.newRows.filter(named)).toEqual([]);
        expect(again.fillings).toEqual([]);
      }),
      { seed: 13, numRuns: 300 },
    );

  it('adds no customer', () => check('Customers', ['customerId', 'customerName', 'city']));
  it('adds no line', () => check('Sales', ['orderDate', 'customerId', 'amount']));
});
