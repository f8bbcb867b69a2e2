import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CustomerIndex } from '../../../src/domain/customer/customerIndex';
import { saleLines } from '../../../src/domain/ledger/saleLines';
import { salesHistories, YEARS_SHOWN } from '../../../src/domain/ledger/salesHistory';
import { civilOf, serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

const table = (columns: Readonly<Record<string, readonly RawCell[]>>): ColumnTable => ({
  rowCount: Object.values(columns)[0]?.length ?? 0,
  columns: new Map(Object.entries(columns)),
});

const day = serialOfIso;
const REPORT = day('2026-10-15');

function histories(customers: ColumnTable, sales: ColumnTable) {
  return salesHistories(saleLines(sales), new CustomerIndex(customers).locate(sales), customers.rowCount, REPORT);
}

describe('a customer’s sales history', () => {
  const customers = table({ customerId: ['C1', 'C2'], customerName: ['Alpha', 'Beta'] });

  it('sums years and quarters, the ones to come left open', () => {
    const sales = table({
      customerId: ['c1', 'Ｃ１', 'C1', 'C1'],
      orderDate: [day('2025-02-01'), day('2025-12-31'), day('2026-07-01'), day('2021-01-01')],
      orderNumber: ['S1', 'S2', 'S3', 'S4'],
      amount: [100, 50.1, 0.2, 999],
    });
    const history = histories(customers, sales)[0];
    expect(history?.years).toEqual([
      { year: 2023, quarters: [0, 0, 0, 0], total: 0 },
      { year: 2024, quarters: [0, 0, 0, 0], total: 0 },
      { year: 2025, quarters: [100, 0, 0, 50.1], total: 150.1 },
      { year: 2026, quarters: [0, 0, 0.2, 0], total: 0.2 },
    ]);
    expect(history).toMatchObject({
      total: 1149.3,
      orders: 4,
      ordersLast12Months: 2,
      last12Months: 50.3,
      previous12Months: 100,
      firstDeal: day('2021-01-01'),
      lastDeal: day('2026-07-01'),
    });
  });

  it('leaves the quarters after the report date open', () => {
    const history = salesHistories(
      saleLines(table({ orderDate: [day('2026-02-01')], amount: [1] })),
      Int32Array.of(0),
      1,
      day('2026-05-05'),
    )[0];
    expect(history?.years.at(-1)?.quarters).toEqual([1, 0, undefined, undefined]);
  });

  it('finds a customer by name where the line has no id', () => {
    const sales = table({ customerName: [' beta ', 'nobody'], orderDate: [REPORT, REPORT], amount: [5, 7] });
    expect(histories(customers, sales).map((history) => history?.total)).toEqual([undefined, 5]);
  });

  it('reckons an amount from quantity, price and discount', () => {
    const sales = table({
      customerId: ['C1', 'C1'],
      orderDate: [REPORT, REPORT],
      quantity: [3, 2],
      unitPrice: [10, 5],
      discount: [0.1, ''],
    });
    expect(histories(customers, sales)[0]?.total).toBe(37);
  });

  it('takes returns off, and leaves out what is after the report date or has no date', () => {
    const sales = table({
      customerId: ['C1', 'C1', 'C1', 'C1'],
      orderDate: [REPORT, REPORT, REPORT + 1, 'soon'],
      amount: [10, -4, 1000, 1000],
    });
    expect(histories(customers, sales)[0]?.total).toBe(6);
  });

  it('adds the prevailing currency alone; lines in others are deals and orders', () => {
    const sales = table({
      customerId: ['C1', 'C1', 'C1', 'C2'],
      orderNumber: ['S1', 'S2', 'S3', 'S4'],
      orderDate: [REPORT - 2, REPORT - 1, REPORT, REPORT],
      productName: ['a', 'b', 'c', 'c'],
      amount: [10, 5, 1000, 2000],
      currency: ['RMB', '', 'USD', 'CNY'],
    });
    const [one] = histories(customers, sales);
    expect(one).toMatchObject({ total: 15, last12Months: 15, orders: 3, firstDeal: REPORT - 2, lastDeal: REPORT, topProducts: [{ name: 'a' }, { name: 'b' }] });
    expect(one?.years.at(-1)?.total).toBe(15);
  });

  it('counts lines of one order once, and lines without a number once a day', () => {
    const sales = table({
      customerId: ['C1', 'C1', 'C1', 'C1'],
      orderNumber: ['S1', 'S1', '', ''],
      orderDate: [REPORT, REPORT, REPORT, REPORT],
      amount: [1, 1, 1, 1],
    });
    expect(histories(customers, sales)[0]?.orders).toBe(2);
  });

  it('names the three largest products, equal ones by name', () => {
    const sales = table({
      customerId: ['C1', 'C1', 'C1', 'C1'],
      orderDate: [REPORT, REPORT, REPORT, REPORT],
      productName: ['d', 'b', 'a', 'c'],
      amount: [1, 5, 5, 9],
    });
    expect(histories(customers, sales)[0]?.topProducts.map((product) => product.name)).toEqual(['c', 'a', 'b']);
  });

  it('adds up to the ledger whatever the lines', () => {
    const line = fc.record({
      customer: fc.constantFrom('C1', 'C2', 'C9'),
      date: fc.integer({ min: day('2020-01-01'), max: REPORT }),
      cents: fc.integer({ min: -100_000, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const sales = table({
          customerId: lines.map((one) => one.customer),
          orderDate: lines.map((one) => one.date),
          amount: lines.map((one) => one.cents / 100),
        });
        const found = histories(customers, sales);
        const known = lines.filter((one) => one.customer !== 'C9');
        const sum = (some: readonly { readonly cents: number }[]): number =>
          some.reduce((total, one) => total + one.cents, 0);
        expect(Math.round(found.reduce((total, history) => total + (history?.total ?? 0), 0) * 100)).toBe(sum(known));
        const firstYear = civilOf(REPORT).year - YEARS_SHOWN + 1;
        const shown = found.flatMap((history) => history?.years ?? []).reduce((total, year) => total + year.total, 0);
        expect(Math.round(shown * 100)).toBe(sum(known.filter((one) => civilOf(one.date).year >= firstYear)));
      }),
      { seed: 21 },
    );
  });
});
