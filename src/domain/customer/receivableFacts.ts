import { DEFAULT_FIGURES } from '../credit/creditPolicy';
import { invoiceColumns } from '../credit/invoiceColumns';
import { openReceivablesOf, overdueOf, paymentFigure, type PaymentFigures, type PaymentRules } from '../credit/paymentFigures';
import { paymentFigures } from '../credit/paymentPass';
import { ColumnCells } from '../ledger/ledgerRows';
import type { SerialDate } from '../serialDate';
import type { ColumnTable } from '../tables';
import type { ReceivableFact } from './cardFacts';
import type { CustomerIndex } from './customerIndex';

/**
 * What each customer owes at the report date, by position in the list, as credit reckons it (P3.3d): in the prevailing
 * currency, disputed invoices among the balance and not among what is overdue. Undefined without any invoice that counts.
 */
export function receivableFacts(
  receivables: ColumnTable,
  index: CustomerIndex,
  customers: number,
  reportDate: SerialDate,
  rules: PaymentRules = DEFAULT_FIGURES,
): readonly (ReceivableFact | undefined)[] {
  const figures = receivableFigures(receivables, index, customers, reportDate, rules);
  return Array.from({ length: customers }, (_, customer) =>
    paymentFigure(figures, customer, 'invoices') === 0
      ? undefined
      : {
          balance: openReceivablesOf(figures, customer),
          overdue: overdueOf(figures, customer),
          daysOverdue: paymentFigure(figures, customer, 'oldestOverdue'),
          openInvoices: paymentFigure(figures, customer, 'openInvoices'),
        },
  );
}

/** The figures that a table of receivables gives, of every customer of the list. */
export function receivableFigures(receivables: ColumnTable, index: CustomerIndex, customers: number, reportDate: SerialDate, rules: PaymentRules): PaymentFigures {
  const invoices = new ColumnCells(receivables);
  return paymentFigures(invoiceColumns(invoices, index.locateLines(invoices)), customers, reportDate, rules);
}
