import { CurrencyCodes } from '../ledger/currency';
import { parseYesNo } from '../parsing/parseCodes';
import { numbers } from '../ledger/saleLines';
import type { ColumnTable, RawCell } from '../tables';

/** No day in a column of days. */
export const NO_DAY = 0;

/** Invoices as columns of numbers, 35 bytes an invoice. */
export interface InvoiceColumns {
  readonly count: number;
  /** Position in the list of customers, UNKNOWN_CUSTOMER (-1) for none. */
  readonly customer: Int32Array;
  /** Whole serial days, NO_DAY without one. */
  readonly issued: Int32Array;
  readonly due: Int32Array;
  readonly paidOn: Int32Array;
  /** NaN without one; credit notes are negative. */
  readonly amount: Float64Array;
  /** NaN without one. */
  readonly paid: Float64Array;
  /** 1 where the customer contests the invoice. */
  readonly disputed: Uint8Array;
  /** Position in `currencies`; 0 stands for none given. */
  readonly currency: Uint16Array;
  readonly currencies: readonly string[];
}

/** Reads the columns of `Receivables` by their field keys. */
export function invoiceColumns(receivables: ColumnTable, customer: Int32Array): InvoiceColumns {
  const count = receivables.rowCount;
  const cells = (key: string): readonly RawCell[] | undefined => receivables.columns.get(key);
  return {
    count,
    customer,
    issued: days(cells('issueDate'), count),
    due: days(cells('dueDate'), count),
    paidOn: days(cells('paidDate'), count),
    amount: numbers(cells('amount'), count),
    paid: numbers(cells('paidAmount'), count),
    disputed: marks(cells('disputed'), count),
    ...currencies(cells('currency'), count),
  };
}

function days(cells: readonly RawCell[] | undefined, count: number): Int32Array {
  const values = new Int32Array(count);
  if (!cells) return values;
  for (let row = 0; row < count; row++) {
    const cell = cells[row];
    // Excel's days end with the year 9999; a larger number is no day.
    if (typeof cell === 'number' && cell >= 1 && cell < 2_958_466) values[row] = cell;
  }
  return values;
}

/** Yes and no in the ways in which people write them; anything else is no dispute. */
function marks(cells: readonly RawCell[] | undefined, count: number): Uint8Array {
  const values = new Uint8Array(count);
  if (!cells) return values;
  const known = new Map<RawCell, number>([['', 0]]);
  for (let row = 0; row < count; row++) {
    const cell = cells[row] ?? '';
    let mark = known.get(cell);
    if (mark === undefined) known.set(cell, (mark = isYes(cell) ? 1 : 0));
    values[row] = mark;
  }
  return values;
}

function isYes(cell: RawCell): boolean {
  const parsed = parseYesNo(cell);
  return parsed.kind === 'value' && parsed.value === true;
}

function currencies(
  cells: readonly RawCell[] | undefined,
  count: number,
): { readonly currency: Uint16Array; readonly currencies: readonly string[] } {
  const currency = new Uint16Array(count);
  const codes = new CurrencyCodes();
  if (cells) for (let row = 0; row < count; row++) currency[row] = codes.code(cells[row] ?? '');
  return { currency, currencies: codes.names };
}
