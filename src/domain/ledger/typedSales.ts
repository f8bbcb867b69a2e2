import type { CustomerIndex } from '../customer/customerIndex';
import { BATCH } from '../customer/textTable';
import { endsStep, finished, type Steps } from '../steps';
import type { LedgerCells } from './ledgerRows';
import { batchSource, type LineParts, type SaleBatch, type SaleBatches, type SaleTexts } from './saleBatches';

/** All of a ledger's lines as columns of numbers, 30 bytes a line at most whatever the cells hold. */
export interface TypedSales extends SaleBatch, SaleTexts {}

/** Reads a ledger whose lines are wanted more than once. */
export const readSales = (cells: LedgerCells, customers: CustomerIndex, parts?: LineParts): TypedSales => finished(salesSteps(cells, customers, parts));

/** `readSales` in steps. */
export function* salesSteps(cells: LedgerCells, customers: CustomerIndex, parts?: LineParts): Steps<TypedSales> {
  const source = batchSource(cells, customers, parts);
  const { count, texts } = source;
  const columns = {
    customer: new Int32Array(count),
    day: new Int32Array(count),
    amount: new Float64Array(count),
    cost: source.hasCosts ? new Float64Array(count) : undefined,
    order: parts?.orders === false ? undefined : new Int32Array(count),
  };
  const currency = new CurrencyColumn(count);
  for (let first = 0; first < count; first += BATCH) {
    if (endsStep(first)) yield;
    const batch = source.read(first);
    for (const key of ['customer', 'day'] as const) columns[key].set(batch[key].subarray(0, batch.count), batch.first);
    columns.amount.set(batch.amount.subarray(0, batch.count), batch.first);
    if (batch.order) columns.order?.set(batch.order.subarray(0, batch.count), batch.first);
    if (batch.cost) columns.cost?.set(batch.cost.subarray(0, batch.count), batch.first);
    currency.add(batch);
  }
  return { first: 0, count, ...columns, currency: currency.codes, isSameOrder: texts.isSameOrder, currencies: texts.currencies };
}

/** The lines once more, as one batch. */
export const inOneBatch = (sales: TypedSales): SaleBatches => ({
  count: sales.count,
  hasCosts: sales.cost !== undefined,
  texts: sales,
  readTo: (take) => take(sales),
});

/** Made when a second currency comes up: most ledgers have one alone. */
class CurrencyColumn {
  codes: Uint16Array | undefined;
  private only: number | undefined;

  constructor(private readonly lines: number) {}

  add({ first, count, currency }: SaleBatch): void {
    if (!currency) return;
    this.only ??= currency[0];
    if (!this.codes && currency.subarray(0, count).every((code) => code === this.only)) return;
    this.codes ??= new Uint16Array(this.lines).fill(this.only ?? 0, 0, first);
    this.codes.set(currency.subarray(0, count), first);
  }
}
