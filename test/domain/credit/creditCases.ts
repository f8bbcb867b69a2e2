import { assessCredit, type CreditAssessment, type CreditInput } from '../../../src/domain/credit/assessCredit';
import { DEFAULT_FIGURES, type CreditPolicy } from '../../../src/domain/credit/creditPolicy';
import { DEFAULT_WORDS } from '../../../src/domain/credit/evidenceWords';
import { invoiceColumns, type InvoiceColumns } from '../../../src/domain/credit/invoiceColumns';
import { ColumnCells } from '../../../src/domain/ledger/ledgerRows';
import type { ColumnTable, RawCell } from '../../../src/domain/tables';

export const POLICY: CreditPolicy = { ...DEFAULT_FIGURES, words: DEFAULT_WORDS };

/** The report date of all cases: day 1000. */
export const TODAY = 1000;

/** An invoice of a case; days are serial days, `customer` a position in the list. */
export interface InvoiceCase {
  readonly customer?: number;
  readonly issueDate?: number;
  readonly dueDate?: number;
  readonly amount?: RawCell;
  readonly paidDate?: number;
  readonly paidAmount?: number;
  readonly disputed?: RawCell;
  readonly currency?: string;
}

/** A table from rows that name its fields. */
export function tableOf(rows: readonly Readonly<Record<string, RawCell | undefined>>[]): ColumnTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { rowCount: rows.length, columns: new Map(keys.map((key) => [key, rows.map((row) => row[key] ?? '')])) };
}

export function invoicesOf(rows: readonly InvoiceCase[]): InvoiceColumns {
  const cells = rows.map(({ customer: _, ...row }): Readonly<Record<string, RawCell | undefined>> => row);
  return invoiceColumns(new ColumnCells(tableOf(cells)), Int32Array.from(rows, ({ customer }) => customer ?? 0));
}

/** Assesses the customers of the invoices; everything else is unknown unless given. */
export function assess(rows: readonly InvoiceCase[], given: Partial<CreditInput> = {}, policy: CreditPolicy = POLICY): CreditAssessment {
  const customers = given.customers ?? Math.max(1, ...rows.map(({ customer }) => (customer ?? 0) + 1));
  const unknown = (): Float64Array => new Float64Array(customers).fill(NaN);
  const noWords = (): Float32Array => new Float32Array(customers).fill(NaN);
  return assessCredit(
    {
      customers,
      reportDate: TODAY,
      invoices: invoicesOf(rows),
      sales12Months: undefined,
      firstDeals: unknown(),
      openOrders: new Float64Array(customers),
      words: { reputation: noWords(), creditStanding: noWords(), pastCreditProblems: noWords() },
      assets: unknown(),
      agencyLimits: unknown(),
      ...given,
    },
    policy,
  );
}
