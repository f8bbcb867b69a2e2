import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_STANDARD } from '../../../src/domain/classification/standard';
import { compositionBasis, compositions, type Composition, type CompositionBasis } from '../../../src/domain/composition/compositionReport';
import { DEFAULT_WISH } from '../../../src/domain/composition/reportWish';
import { shareTable, REST } from '../../../src/domain/composition/shareTable';
import { serialOf } from '../../../src/domain/serialDate';
import { POLICY, tableOf, type Row } from './ledgerOf';

/** Ledgers that nobody wrote for this project, with figures worked out elsewhere; absent in a plain clone. */
const FOLDER = path.join(__dirname, '../../../../shared/data');
const has = (name: string): boolean => existsSync(path.join(FOLDER, name));

/** Rows of a file as texts by heading; a field in quotes may hold the separator. */
function rowsOf(name: string, separator: ',' | '\t'): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path.join(FOLDER, name), 'utf8').split(/\r?\n/).filter((line) => line !== '');
  const fields = (line: string): readonly string[] =>
    separator === '\t' ? line.split('\t') : [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
  const keys = fields(head);
  return lines.map((line) => Object.fromEntries(fields(line).map((text, at) => [keys[at] ?? '', text])));
}

/** Reports over all days of a ledger, for every customer that it names. */
function reportsOver(sales: readonly Row[]): { readonly basis: CompositionBasis; readonly made: readonly Composition[] } {
  const ids = [...new Set(sales.map(({ customerId }) => String(customerId)))].filter((id) => id !== '');
  const days = sales.map(({ orderDate }) => Number(orderDate));
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const basis = compositionBasis({
    tables: new Map([['Customers', tableOf(ids.map((customerId) => ({ customerId, customerName: customerId })))], ['Sales', tableOf(sales)]]),
    reportDate: last,
    wish: { ...DEFAULT_WISH, period: { kind: 'days', first, last } },
    standard: DEFAULT_STANDARD,
    policy: POLICY,
    overrides: new Map(),
  });
  return { basis, made: compositions(basis) };
}

const totals = (made: readonly Composition[]): readonly number[] =>
  made.map((one) => (one.kind === 'sales' ? one.sales.byGrade : one.kind === 'product' ? one.product.byProduct : one.kind === 'region' ? one.region.byRegion : one.credit.byGrade).total);

/** The share of the largest customers, of sales above and below zero. */
function shareOfLargest({ facts: { cells } }: CompositionBasis, customers: number): number {
  const { rows } = shareTable({ ...cells, code: cells.customer }, { atMost: customers });
  return rows.filter(({ code }) => code !== REST).reduce((sum, { share }) => sum + share, 0);
}

(has('b06.csv') ? describe : describe.skip)('an online shop’s 105,335 lines (UCI Online Retail)', () => {
  const { basis, made } = reportsOver(
    rowsOf('b06.csv', ',').map((row) => {
      const [year = 0, month = 0, day = 0] = (row['InvoiceDate'] ?? '').slice(0, 10).split('-').map(Number);
      return { orderDate: serialOf(year, month, day), customerId: row['CustomerID'] ?? '', productName: row['StockCode'] ?? '', region: row['Country'] ?? '', amount: Math.round(Number(row['Quantity']) * Number(row['UnitPrice']) * 100) / 100 };
    }),
  );

  it('come to the true net sales with customers, in every report', () => expect(totals(made)).toEqual(Array(4).fill(1_466_224.55)));
  it('leave out the lines without a customer, and say how many', () => expect(basis.facts.leftOut.unknownCustomer).toEqual({ lines: 36_210, amount: 340_795.38 }));
  it('have the largest customer with its true sales, and the largest fifth with its true share', () => {
    const sales = made.find((one) => one.kind === 'sales');
    const first = sales?.kind === 'sales' ? sales.sales.largest.rows[0] : undefined;
    expect([basis.customers.ids[first?.code ?? 0], first?.amount]).toEqual(['14646.0', 57_821.02]);
    expect(shareOfLargest(basis, 350)).toBeCloseTo(0.683, 3);
  });
});

(has('b10.tsv') ? describe : describe.skip)('a store’s 1,000 lines with fractions of cents', () => {
  const { basis, made } = reportsOver(
    rowsOf('b10.tsv', '\t').map((row) => {
      const [month = 0, day = 0, year = 0] = (row['Order Date'] ?? '').split('/').map(Number);
      return { orderDate: serialOf(2_000 + year, month, day), customerId: row['Customer ID'] ?? '', productName: row['Product Name'] ?? '', region: row['Market'] ?? '', amount: Number((row['Sales'] ?? '').replace(',', '.')) };
    }),
  );

  it('come to the true total, in every report', () => expect(totals(made)).toEqual(Array(4).fill(243_960.06)));
  it('have the true sales of each market, and shares that add up to 1 by the largest remainders', () => {
    const region = made.find((one) => one.kind === 'region');
    const rows = region?.kind === 'region' ? region.region.byRegion.rows : [];
    expect(rows.map(({ code, amount, share }) => [basis.regions[code], amount, share])).toEqual([
      ['APAC', 60_995.58, 0.25],
      ['EU', 59_014, 0.242],
      ['LATAM', 43_002.3, 0.176],
      ['US', 40_714.16, 0.167],
      ['EMEA', 17_315.16, 0.071],
      ['Africa', 16_464, 0.068],
      ['Canada', 6_454.86, 0.026],
    ]);
  });
});
