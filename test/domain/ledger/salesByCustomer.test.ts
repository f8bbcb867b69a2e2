import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { salesFigures } from '../../../src/domain/classification/salesFigures';
import { CustomerIndex } from '../../../src/domain/customer/customerIndex';
import { RowCells } from '../../../src/domain/ledger/ledgerRows';
import { firstDealDays, prevailingCurrency, salesByCustomer } from '../../../src/domain/ledger/salesByCustomer';
import { inOneBatch, readSales } from '../../../src/domain/ledger/typedSales';
import { addMonths, serialOfIso } from '../../../src/domain/serialDate';
import type { RawCell } from '../../../src/domain/tables';

const REPORT_DATE = serialOfIso('2026-06-30');
const LIST = { rowCount: 3, columns: new Map<string, readonly RawCell[]>([['customerId', ['C1', 'C2', 'C3']]]) };
const KEYS = ['customerId', 'orderDate', 'amount', 'currency', 'orderNumber'];

/** A line of a known or unknown customer, on days about the report date and both borders of the year before it. */
const line = fc.tuple(
  fc.constantFrom<RawCell>('C1', 'C2', 'C3', 'C9', ''),
  fc.oneof(fc.integer({ min: -800, max: 30 }).map((days) => REPORT_DATE + days), fc.constantFrom<RawCell>(addMonths(REPORT_DATE, -12), addMonths(REPORT_DATE, -12) + 1, REPORT_DATE, REPORT_DATE + 1, 'soon', '')),
  fc.oneof(fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100), fc.constantFrom<RawCell>('', 'free')),
  fc.constantFrom<RawCell>('CNY', 'CNY', 'USD', ''),
  fc.constantFrom<RawCell>('S1', 'S2', ''),
);

it('are the sales, first deals and currency that classes rest on, whatever the ledger holds', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (rows) => {
      const sales = readSales(new RowCells(rows, KEYS), new CustomerIndex(LIST));
      const expected = salesFigures(inOneBatch(sales), LIST.rowCount, REPORT_DATE);
      const currency = prevailingCurrency(sales);
      expect(salesByCustomer(sales, LIST.rowCount, currency, { start: addMonths(REPORT_DATE, -12), end: REPORT_DATE })).toEqual(expected.sales);
      expect(firstDealDays(sales, LIST.rowCount, REPORT_DATE)).toEqual(expected.firstDeal);
      expect(sales.currencies[currency] ?? '').toBe(expected.currency);
    }),
    { seed: 5, numRuns: 500 },
  );
});
