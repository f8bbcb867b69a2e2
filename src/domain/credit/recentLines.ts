import { UNKNOWN_CUSTOMER } from '../customer/customerIndex';
import type { LedgerCells } from '../ledger/ledgerRows';
import { NO_DAY, type SaleBatch, type SaleBatches } from '../ledger/saleBatches';
import type { SerialDate } from '../serialDate';
import type { RawCell } from '../tables';

/** A line of a customer's with an order number. */
export interface RecentLine {
  readonly orderNumber: RawCell;
  /** Position in the list of customers. */
  readonly customer: number;
  /** NaN where the line has none. */
  readonly amount: number;
}

/**
 * The ledger's lines of the last `days` days up to the report date that have an order number, noted while the ledger is
 * read for something else: most lines are old, and those that are not are at hand just then.
 */
export class RecentLines {
  private readonly orderNumbers: RawCell[] = [];
  private readonly customers: number[] = [];
  private readonly amounts: number[] = [];

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
        for (const column of [this.orderNumbers, this.customers, this.amounts]) column.length = 0;
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
      const orderNumber = this.cells.cell('orderNumber', first + at);
      if (who === UNKNOWN_CUSTOMER || orderNumber === '') continue;
      this.orderNumbers.push(orderNumber);
      this.customers.push(who);
      this.amounts.push(amount[at] ?? NaN);
    }
  }

  /** Those that were noted when the ledger was read last, in its order. */
  forEach(take: (line: RecentLine) => void): void {
    this.orderNumbers.forEach((orderNumber, at) => take({ orderNumber, customer: this.customers[at] ?? UNKNOWN_CUSTOMER, amount: this.amounts[at] ?? NaN }));
  }
}
