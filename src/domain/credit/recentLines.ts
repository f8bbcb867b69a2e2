import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import type { LedgerCells } from '../ledger/ledgerRows';
import { NO_DAY, type SaleBatch, type SaleBatches } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import type { RawCell } from '../tables';

/** Lines of one customer and order that follow one another. */
export interface RecentOrder {
  readonly orderNumber: RawCell;
  /** Position in the list of customers. */
  readonly customer: number;
  /** Of those lines that have one. */
  readonly amount: number;
}

/**
 * The ledger's lines of the last `days` days up to the report date that have an order number, noted while the ledger is
 * read for something else: most lines are old, and those that are not are at hand just then.
 */
export class RecentLines {
  private readonly numbers: RawCell[] = [];
  private readonly customers: number[] = [];
  private readonly amounts: number[] = [];
  private last = -1;

  constructor(
    private readonly cells: LedgerCells,
    private readonly reportDate: SerialDate,
    private readonly days: number,
  ) {}

  /** The same ledger; whenever it is read its recent lines are noted anew. */
  notedFrom(batches: SaleBatches): SaleBatches {
    return {
      ...batches,
      readTo: (take) => {
        for (const column of [this.numbers, this.customers, this.amounts]) column.length = 0;
        this.last = -1;
        batches.readTo((batch) => {
          this.note(batch);
          take(batch);
        });
      },
    };
  }

  private note({ first, count, day, customer, amount }: SaleBatch): void {
    const [before, last] = [this.reportDate - this.days, this.reportDate];
    for (let at = 0; at < count; at++) {
      const when = day[at] ?? NO_DAY;
      if (when <= before || when > last) continue;
      const who = customer[at] ?? UNKNOWN_CUSTOMER;
      if (who !== UNKNOWN_CUSTOMER) this.add(this.cells.cell('orderNumber', first + at), who, amount[at] ?? NaN);
    }
  }

  private add(orderNumber: RawCell, customer: number, amount: number): void {
    const { numbers, customers, amounts } = this;
    if (orderNumber === '') return;
    if (this.last < 0 || orderNumber !== numbers[this.last] || customer !== customers[this.last]) {
      this.last = numbers.push(orderNumber) - 1;
      customers.push(customer);
      amounts.push(0);
    }
    if (!Number.isNaN(amount)) amounts[this.last] = (amounts[this.last] ?? 0) + amount;
  }

  /** The order numbers of those that were noted when the ledger was read last. */
  get orderNumbers(): readonly RawCell[] {
    return this.numbers;
  }

  /** Those that were noted when the ledger was read last, in its order. */
  forEach(take: (order: RecentOrder) => void): void {
    this.numbers.forEach((orderNumber, at) => take({ orderNumber, customer: this.customers[at] ?? UNKNOWN_CUSTOMER, amount: this.amounts[at] ?? 0 }));
  }
}
