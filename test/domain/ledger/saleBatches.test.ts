import { describe, expect, it } from '@jest/globals';
import { CustomerIndex, UNKNOWN_CUSTOMER } from '../../../src/domain/customer/customerIndex';
import { BATCH } from '../../../src/domain/customer/textTable';
import { ColumnCells, RowCells } from '../../../src/domain/ledger/ledgerRows';
import { NO_DAY, NO_ORDER, SAME_ORDER, saleBatches } from '../../../src/domain/ledger/saleBatches';
import { readSales } from '../../../src/domain/ledger/typedSales';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

const KEYS = ['orderDate', 'orderNumber', 'customerId', 'customerName', 'amount', 'quantity', 'unitPrice', 'currency'] as const;
const CUSTOMERS: ColumnTable = {
  rowCount: 3,
  columns: new Map<string, readonly RawCell[]>([
    ['customerId', ['C1', 'C2', '']],
    ['customerName', ['One', 'Two', 'Three']],
  ]),
};

type Line = Partial<Record<(typeof KEYS)[number], RawCell>>;
const rowsOf = (lines: readonly Line[]): readonly (readonly RawCell[])[] => lines.map((line) => KEYS.map((key) => line[key] ?? ''));
const read = (lines: readonly Line[]) => readSales(new RowCells(rowsOf(lines), KEYS), new CustomerIndex(CUSTOMERS));

describe('the lines of a ledger', () => {
  it.each<readonly [string, Line, number]>([
    ['an id', { customerId: 'C2' }, 1],
    ['an id written otherwise', { customerId: ' ｃ2' }, 1],
    ['a name where there is no id', { customerName: 'Three' }, 2],
    ['a name where nobody has the id', { customerId: 'C9', customerName: 'One' }, 0],
    ['nothing', {}, UNKNOWN_CUSTOMER],
  ])('find their customer by %s', (_, line, customer) => expect(read([{ customerId: 'C1' }, line, { customerId: 'C1' }]).customer[1]).toBe(customer));

  it('have no day where the cell is no date', () => expect(read([{ orderDate: 'soon' }, { orderDate: 46_000.75 }]).day).toEqual(Int32Array.of(NO_DAY, 46_000)));

  it('reckon an amount that is not entered', () => expect([...read([{ quantity: 3, unitPrice: 2.5 }, { amount: -1 }, {}]).amount]).toEqual([7.5, -1, NaN]));

  it('say where they go on with the order of the line above, and not where a line without one stands between', () => {
    const { order = [] } = read([{ orderNumber: 'S1' }, { orderNumber: 'S1' }, { orderNumber: 'S2' }, {}, {}, { orderNumber: 'S2' }]);
    const numbers = [...order].map((number) => number & ~SAME_ORDER);
    expect([...order].map((number) => number & SAME_ORDER)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe(numbers[5]);
    expect([numbers[3], numbers[4]]).toEqual([NO_ORDER, NO_ORDER]);
  });

  it('keep currencies apart from the line on where a second one comes up', () => {
    const { currency, currencies } = read([{ currency: 'RMB' }, { currency: 'CNY' }, { currency: 'USD' }, {}]);
    expect([currencies, currency]).toEqual([['', 'CNY', 'USD'], Uint16Array.of(1, 1, 2, 0)]);
    expect(read([{ currency: 'USD' }, { currency: 'USD' }])).toMatchObject({ currencies: ['', 'USD'], currency: undefined });
  });

  it('are the same from rows and from columns, over the border of a batch', () => {
    const lines = Array.from({ length: BATCH * 2 + 1 }, (_, at): Line => ({ customerId: at % 3 === 0 ? 'C9' : `C${(at % 2) + 1}`, orderNumber: `S${at >> 1}`, orderDate: 45_000 + at, amount: at, currency: at < BATCH + 5 ? 'CNY' : 'USD' }));
    const rows = rowsOf(lines);
    const columns = new Map(KEYS.map((key, position) => [key, rows.map((row) => row[position] ?? '')] as const));
    const { isSameOrder, ...fromRows } = read(lines);
    expect(readSales(new ColumnCells({ rowCount: rows.length, columns }), new CustomerIndex(CUSTOMERS))).toMatchObject(fromRows);
    expect([isSameOrder(BATCH, BATCH + 1), isSameOrder(BATCH - 1, BATCH)]).toEqual([true, false]);
    const firsts: number[] = [];
    saleBatches(new RowCells(rows, KEYS), new CustomerIndex(CUSTOMERS)).readTo((batch) => firsts.push(batch.first));
    expect(firsts).toEqual([0, BATCH, BATCH * 2]);
  });
});
