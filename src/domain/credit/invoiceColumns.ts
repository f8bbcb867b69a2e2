import { CurrencyCodes } from '../ledger/currency';
import { eachCell, type LedgerCells } from '../ledger/ledgerRows';
import { parseYesNo } from '../parsing/parseCodes';
import type { RawCell } from '../tables';

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
export function invoiceColumns(receivables: LedgerCells, customer: Int32Array): InvoiceColumns {
  return {
    count: receivables.count,
    customer,
    issued: days(receivables, 'issueDate'),
    due: days(receivables, 'dueDate'),
    paidOn: days(receivables, 'paidDate'),
    amount: amounts(receivables, 'amount'),
    paid: amounts(receivables, 'paidAmount'),
    disputed: marks(receivables, 'disputed'),
    ...currencies(receivables, 'currency'),
  };
}

function days(cells: LedgerCells, key: string): Int32Array {
  const values = new Int32Array(cells.count);
  eachCell(cells, key, (cell, row) => {
    // Excel's days end with the year 9999; a larger number is no day.
    if (typeof cell === 'number' && cell >= 1 && cell < 2_958_466) values[row] = cell;
  });
  return values;
}

function amounts(cells: LedgerCells, key: string): Float64Array {
  const values = new Float64Array(cells.count).fill(NaN);
  eachCell(cells, key, (cell, row) => {
    if (typeof cell === 'number') values[row] = cell;
  });
  return values;
}

/** Yes and no in the ways in which people write them; anything else is no dispute. */
function marks(cells: LedgerCells, key: string): Uint8Array {
  const values = new Uint8Array(cells.count);
  const known = new Map<RawCell, number>([['', 0]]);
  eachCell(cells, key, (cell, row) => {
    let mark = known.get(cell);
    if (mark === undefined) known.set(cell, (mark = isYes(cell) ? 1 : 0));
    values[row] = mark;
  });
  return values;
}

function isYes(cell: RawCell): boolean {
  const parsed = parseYesNo(cell);
  return parsed.kind === 'value' && parsed.value === true;
}

function currencies(cells: LedgerCells, key: string): { readonly currency: Uint16Array; readonly currencies: readonly string[] } {
  const currency = new Uint16Array(cells.count);
  const codes = new CurrencyCodes();
  eachCell(cells, key, (cell, row) => (currency[row] = codes.code(cell)));
  return { currency, currencies: codes.names };
}
