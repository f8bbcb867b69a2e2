import { cents } from '../cents';
import { numbers } from '../ledger/saleLines';
import type { SerialDate } from '../serialDate';
import type { ColumnTable } from '../tables';
import { UNKNOWN_CUSTOMER, type CustomerIndex } from './customerIndex';
import type { ReceivableFact } from './cardFacts';

interface Sums {
  balance: number;
  overdue: number;
  daysOverdue: number;
  openInvoices: number;
}

/** What each customer owes at the report date, by position in the list; undefined without any invoice. */
export function receivableFacts(
  receivables: ColumnTable,
  index: CustomerIndex,
  customers: number,
  reportDate: SerialDate,
): readonly (ReceivableFact | undefined)[] {
  const customerOf = index.locate(receivables);
  const count = receivables.rowCount;
  const column = (key: string): Float64Array => numbers(receivables.columns.get(key), count);
  const [issued, due, amount, paidOn, paid] = [column('issueDate'), column('dueDate'), column('amount'), column('paidDate'), column('paidAmount')];
  const sums = new Array<Sums | undefined>(customers).fill(undefined);
  for (let row = 0; row < count; row++) {
    const customer = customerOf[row] ?? UNKNOWN_CUSTOMER;
    const invoiced = amount[row] ?? NaN;
    if (customer === UNKNOWN_CUSTOMER || Number.isNaN(invoiced) || (issued[row] ?? 0) > reportDate) continue;
    const sum = (sums[customer] ??= { balance: 0, overdue: 0, daysOverdue: 0, openInvoices: 0 });
    const open = openAmount(invoiced, paidOn[row] ?? NaN, paid[row] ?? NaN, reportDate);
    if (open === 0) continue;
    sum.balance += open;
    sum.openInvoices++;
    const daysLate = reportDate - Math.floor(due[row] ?? NaN);
    if (daysLate > 0) {
      sum.overdue += open;
      sum.daysOverdue = Math.max(sum.daysOverdue, daysLate);
    }
  }
  return sums.map((sum) => sum && { ...sum, balance: cents(sum.balance), overdue: cents(sum.overdue) });
}

/** What is still open of an invoice: a paid date without an amount means that all of it was paid. */
function openAmount(invoiced: number, paidOn: number, paid: number, reportDate: SerialDate): number {
  const wasPaid = !Number.isNaN(paidOn) && paidOn <= reportDate;
  if (Number.isNaN(paid)) return wasPaid ? 0 : invoiced;
  if (!Number.isNaN(paidOn) && !wasPaid) return invoiced;
  return cents(invoiced - paid);
}
