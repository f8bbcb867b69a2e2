import fc from 'fast-check';
import type { CustomerOverride } from '../../../src/domain/classification/overrides';
import { DEFAULT_STANDARD, type ClassificationStandard } from '../../../src/domain/classification/standard';
import { compositionBasis, compositions, type Composition, type CompositionBasis } from '../../../src/domain/composition/compositionReport';
import { DEFAULT_WISH, type ReportWish } from '../../../src/domain/composition/reportWish';
import { DEFAULT_FIGURES, type CreditPolicy } from '../../../src/domain/credit/creditPolicy';
import { DEFAULT_WORDS } from '../../../src/domain/credit/evidenceWords';
import { serialOfIso } from '../../../src/domain/serialDate';
import type { ColumnTable, RawCell, TableName } from '../../../src/domain/tables';

/** Reports are made on this day, so that the last quarter that is over is the third of 2026. */
export const REPORT_DATE = '2026-10-15';
export const POLICY: CreditPolicy = { ...DEFAULT_FIGURES, words: DEFAULT_WORDS };

/** A row by its fields; dates as `YYYY-MM-DD`. */
export type Row = Readonly<Record<string, RawCell>>;

export interface Books {
  readonly sales: readonly Row[];
  readonly customers?: readonly Row[];
  readonly receivables?: readonly Row[];
  readonly wish?: Partial<ReportWish>;
  readonly standard?: Partial<ClassificationStandard>;
  readonly policy?: Partial<CreditPolicy>;
  readonly overrides?: ReadonlyMap<string, CustomerOverride>;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function tableOf(rows: readonly Row[]): ColumnTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: RawCell): RawCell => (typeof value === 'string' && ISO.test(value) ? serialOfIso(value) : value);
  return { rowCount: rows.length, columns: new Map(keys.map((key) => [key, rows.map((row) => cell(row[key] ?? ''))])) };
}

/** Customers C1 to C9, none of whom is told anything else of. */
export const CUSTOMERS: readonly Row[] = Array.from({ length: 9 }, (_, at) => ({ customerId: `C${at + 1}`, customerName: `Customer ${at + 1}` }));

export function basisOf({ sales, customers = CUSTOMERS, receivables = [], wish = {}, standard = {}, policy = {}, overrides = new Map() }: Books): CompositionBasis {
  const given: readonly (readonly [TableName, readonly Row[]])[] = [['Customers', customers], ['Sales', sales], ['Receivables', receivables]];
  return compositionBasis({
    tables: new Map(given.filter(([, rows]) => rows.length > 0).map(([name, rows]) => [name, tableOf(rows)])),
    reportDate: serialOfIso(REPORT_DATE),
    wish: { ...DEFAULT_WISH, ...wish },
    standard: { ...DEFAULT_STANDARD, ...standard },
    policy: { ...POLICY, ...policy },
    overrides,
  });
}

export type Made<Kind extends Composition['kind']> = Extract<Composition, { readonly kind: Kind }>;

/** One of the reports over books. */
export function reportOf<Kind extends Composition['kind']>(kind: Kind, books: Books, basis = basisOf(books)): Made<Kind> {
  const made = compositions(basis).find((one): one is Made<Kind> => one.kind === kind);
  if (!made) throw new Error(`no report ${kind}`);
  return made;
}

/** A sale line of the third quarter of 2026, or of another day. */
export const sale = (customerId: string, amount: RawCell, more: Row = {}): Row => ({ orderDate: '2026-08-10', customerId, productName: 'Tea', amount, ...more });
/** One of the quarter before. */
export const before = (customerId: string, amount: RawCell, more: Row = {}): Row => sale(customerId, amount, { orderDate: '2026-05-10', ...more });

const cents = fc.integer({ min: -40_000, max: 90_000 }).map((hundredths) => hundredths / 100);

/** Lines as ledgers have them: spellings of one name, returns, missing cells, strangers, other currencies, days ahead. */
export const anySale: fc.Arbitrary<Row> = fc.record({
  orderDate: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: serialOfIso('2025-06-01'), max: serialOfIso('2026-10-31') }) },
    { weight: 1, arbitrary: fc.constantFrom('', 'soon', serialOfIso('2031-01-01')) },
  ),
  customerId: fc.constantFrom('C1', 'C2', 'C3', 'c4', 'Ｃ5', 'C6 ', 'C7', 'C8', 'X1', ''),
  productName: fc.constantFrom('Tea', 'TEA', 'ｔｅａ', ' tea ', 'Cups', '=1+1', 'say "hi"', "O'Brien’s 🙂", '杯子', ''),
  category: fc.constantFrom('Drinks', 'drinks', 'Ware', '', ''),
  region: fc.constantFrom('North', 'NORTH', 'South', '华东', '', ''),
  salesperson: fc.constantFrom('Li', 'Wang', 'ＷＡＮＧ', ''),
  amount: fc.oneof({ weight: 9, arbitrary: cents }, { weight: 1, arbitrary: fc.constantFrom<RawCell>('', 'free', 0) }),
  currency: fc.constantFrom('CNY', 'CNY', 'CNY', '', 'USD'),
});

export const anyCustomers: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({ region: fc.constantFrom('North', 'west', ''), district: fc.constantFrom('A', 'B', ''), lineOfBusiness: fc.constantFrom('retail', 'hotel', ''), grade: fc.constantFrom('', '', 'A', 'D') }),
  { minLength: 9, maxLength: 9 },
).map((marks) => CUSTOMERS.map((customer, at) => ({ ...customer, ...marks[at] })));

/** The third quarter of 2026 is reported on, whether the ledger reaches it or not. */
export const anyBooks: fc.Arbitrary<Books> = fc
  .record({ sales: fc.array(anySale, { minLength: 1, maxLength: 60 }), customers: anyCustomers })
  .map((books) => ({ ...books, wish: { period: { kind: 'calendar', unit: 'quarter', year: 2026, number: 3 } } }));
