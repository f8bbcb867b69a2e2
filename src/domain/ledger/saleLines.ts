import type { ColumnTable, RawCell } from '../tables';
import { CurrencyCodes, prevailingCode } from './currency';

/** Sale lines as columns of numbers; a line without a usable date or amount has NaN there. */
export interface SaleLines {
  readonly count: number;
  /** Serial days. */
  readonly date: Float64Array;
  /** As entered, or quantity x unit price x (1 - discount) where no amount is; returns are negative. */
  readonly amount: Float64Array;
  /** 1 where the line is in another than the ledger's prevailing currency: its amount is not to be added to the others'. */
  readonly isOtherCurrency: Uint8Array;
  /** Which lines are of one order: equal numbers for equal order numbers, -1 without one. */
  readonly order: Int32Array;
  /** Product names of the lines, '' without one. */
  readonly product: readonly RawCell[];
}

/** Reads the ledger's columns by the field keys of `Sales`. */
export function saleLines(sales: ColumnTable): SaleLines {
  const count = sales.rowCount;
  return {
    count,
    date: numbers(sales.columns.get('orderDate'), count),
    amount: amounts(sales),
    isOtherCurrency: otherCurrency(sales.columns.get('currency'), count),
    order: codes(sales.columns.get('orderNumber'), count),
    product: sales.columns.get('productName') ?? sales.columns.get('productId') ?? [],
  };
}

/** A column's numbers; what is no number is NaN. */
export function numbers(cells: readonly RawCell[] | undefined, count: number): Float64Array {
  const values = new Float64Array(count).fill(NaN);
  if (!cells) return values;
  for (let row = 0; row < count; row++) {
    const cell = cells[row];
    if (typeof cell === 'number') values[row] = cell;
  }
  return values;
}

function amounts(sales: ColumnTable): Float64Array {
  const values = numbers(sales.columns.get('amount'), sales.rowCount);
  const quantity = numbers(sales.columns.get('quantity'), sales.rowCount);
  const price = numbers(sales.columns.get('unitPrice'), sales.rowCount);
  const discount = numbers(sales.columns.get('discount'), sales.rowCount);
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row] ?? NaN)) continue;
    const reduction = discount[row] ?? NaN;
    values[row] = (quantity[row] ?? NaN) * (price[row] ?? NaN) * (Number.isNaN(reduction) ? 1 : 1 - reduction);
  }
  return values;
}

function otherCurrency(cells: readonly RawCell[] | undefined, count: number): Uint8Array {
  if (!cells) return new Uint8Array(count);
  const codes = new CurrencyCodes();
  const code = Uint16Array.from({ length: count }, (_, row) => codes.code(cells[row] ?? ''));
  const lines = new Int32Array(codes.names.length);
  for (const one of code) lines[one] = (lines[one] ?? 0) + 1;
  const prevailing = prevailingCode(lines);
  return Uint8Array.from(code, (one) => (one === 0 || one === prevailing ? 0 : 1));
}

/** Equal cells get equal numbers, counted from 0; empty ones -1. */
function codes(cells: readonly RawCell[] | undefined, count: number): Int32Array {
  const values = new Int32Array(count).fill(-1);
  if (!cells) return values;
  const known = new Map<RawCell, number>();
  for (let row = 0; row < count; row++) {
    const cell = cells[row] ?? '';
    if (cell === '') continue;
    let code = known.get(cell);
    if (code === undefined) known.set(cell, (code = known.size));
    values[row] = code;
  }
  return values;
}
