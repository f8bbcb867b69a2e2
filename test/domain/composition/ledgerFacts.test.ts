import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsSteps, ledgerFacts, LEFT_OUT_REASONS, type LedgerFacts } from '../../../src/domain/composition/ledgerFacts';
import { periodOf } from '../../../src/domain/composition/period';
import { CustomerIndex } from '../../../src/domain/customer/customerIndex';
import { RowCells } from '../../../src/domain/ledger/ledgerRows';
import { readSales, salesSteps } from '../../../src/domain/ledger/typedSales';
import { handOversOf, type Steps } from '../../../src/domain/steps';
import { serialOfIso } from '../../../src/domain/serialDate';
import type { RawCell } from '../../../src/domain/tables';

const KEYS = ['orderDate', 'customerId', 'productName', 'category', 'region', 'salesperson', 'amount', 'currency'];
const CUSTOMERS = { rowCount: 3, columns: new Map([['customerId', ['C1', 'C2', 'C3']], ['region', ['North', 'South', '']]]) };
const calendar = { reportDate: serialOfIso('2026-10-15'), fiscalYearStart: 1 };
const quarter = (number: number) => periodOf({ kind: 'calendar', unit: 'quarter', year: 2026, number }, calendar);

function factsOf(rows: readonly (readonly RawCell[])[]): LedgerFacts {
  const cells = new RowCells(rows, KEYS);
  const sales = readSales(cells, new CustomerIndex(CUSTOMERS));
  return ledgerFacts(cells, sales, {
    period: quarter(3),
    before: quarter(2),
    reportDate: calendar.reportDate,
    currency: Math.max(0, sales.currencies.indexOf('CNY')),
    regionOf: (customer) => CUSTOMERS.columns.get('region')?.[customer] ?? '',
  });
}

const line = (date: string, customer: string, product: string, amount: RawCell, region = '', currency = 'CNY'): readonly RawCell[] => [
  date === '' ? '' : serialOfIso(date),
  customer,
  product,
  product === 'Tea' ? 'Drinks' : '',
  region,
  'Li',
  amount,
  currency,
];

describe('the facts of a ledger', () => {
  const facts = factsOf([
    line('2026-07-01', 'C1', 'Tea', 10.1),
    line('2026-09-30', 'C1', 'ＴＥＡ', 20.2),
    line('2026-06-30', 'C1', 'tea', 5),
    line('2026-08-15', 'C2', 'Cups', 40, 'West'),
    line('2025-01-02', 'C3', 'Cups', 7),
  ]);
  const named = Array.from({ length: facts.cells.count }, (_, at) => [
    facts.cells.customer[at],
    facts.products[facts.cells.product[at] ?? 0],
    facts.regions[facts.cells.region[at] ?? 0],
    facts.cells.amount[at],
    facts.cells.amountBefore[at],
  ]);

  it('are sales by customer, product and region in the period and in the one before, to the cent', () => {
    expect(named).toEqual([
      [0, 'Tea', 'North', 30.3, 5],
      [1, 'Cups', 'West', 40, 0],
    ]);
  });

  it('have the region of the line, else of the customer, and the category that any line of a product says', () => {
    expect(facts.categoryOf.map((code) => facts.categories[code])).toEqual(['', 'Drinks', '']);
    expect(facts.salespeople).toEqual(['', 'Li']);
  });

  it('hold every month of the ledger', () => {
    expect([...facts.monthly.month]).toEqual([202607, 202609, 202606, 202608, 202501]);
    expect([...facts.monthly.amount]).toEqual([10.1, 20.2, 5, 40, 7]);
    expect(facts.inPeriod).toEqual({ lines: 3, amount: 70.3 });
  });

  it('say why a line is left out, each line once', () => {
    const { leftOut, used } = factsOf([
      line('2026-07-01', 'C9', 'Tea', 1),
      line('', 'C1', 'Tea', 2),
      line('2026-10-16', 'C1', 'Tea', 3),
      line('2026-07-01', 'C1', 'Tea', 'free'),
      line('2026-07-01', 'C1', 'Tea', 5, '', 'USD'),
      line('2026-07-01', 'C1', 'Tea', 6, '', ''),
    ]);
    expect(leftOut).toEqual({
      unknownCustomer: { lines: 1, amount: 1 },
      withoutDate: { lines: 1, amount: 2 },
      inFuture: { lines: 1, amount: 3 },
      withoutAmount: { lines: 1, amount: 0 },
      otherCurrency: { lines: 1, amount: 5 },
    });
    expect(used).toEqual({ lines: 1, amount: 6 });
  });

  it('tie to the ledger: used and left out are all of it, and the months are what is used', () => {
    const anyLine = fc.tuple(fc.integer({ min: 45_000, max: 46_400 }), fc.constantFrom('C1', 'C2', 'C3', 'C9', ''), fc.constantFrom('Tea', 'tea ', 'Cups', ''), fc.integer({ min: -500, max: 9_000 }));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 200 }), (lines) => {
        const found = factsOf(lines.map(([day, customer, product, amount]) => [day, customer, product, '', '', '', amount, 'CNY']));
        const out = LEFT_OUT_REASONS.map((reason) => found.leftOut[reason]);
        const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
        expect(found.used.lines + sum(out.map(({ lines: count }) => count))).toBe(lines.length);
        expect(found.used.amount + sum(out.map(({ amount }) => amount))).toBe(sum(lines.map(([, , , amount]) => amount)));
        expect(sum(found.monthly.amount)).toBe(found.used.amount);
        expect(sum(found.cells.amount)).toBe(found.inPeriod.amount);
      }),
      { seed: 5 },
    );
  });
});

it('large ledgers are read in steps, with the same result', () => {
  const LINES = 300_000;
  const rows = Array.from({ length: LINES }, (_, at) => line('2026-08-15', `C${(at % 3) + 1}`, `Tea ${at % 7}`, 1));
  const cells = new RowCells(rows, KEYS);
  const counted = <Result>(steps: Steps<Result>): { readonly result: Result; readonly handOvers: number } => {
    for (let handOvers = 0; ; handOvers++) {
      const step = steps.next();
      if (step.done === true) return { result: step.value, handOvers };
    }
  };
  const sales = counted(salesSteps(cells, new CustomerIndex(CUSTOMERS)));
  const facts = counted(factsSteps(cells, sales.result, { period: quarter(3), before: quarter(2), reportDate: calendar.reportDate, currency: 1, regionOf: () => '' }));
  expect([sales.handOvers, facts.handOvers, handOversOf(LINES)]).toEqual([2, 2, 2]);
  expect(facts.result.inPeriod).toEqual({ lines: LINES, amount: LINES });
  expect(facts.result.cells.count).toBe(3 * 7);
});
