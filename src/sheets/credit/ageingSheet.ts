import { cents } from '../../domain/cents';
import type { CreditCustomer, CreditReport } from '../../domain/credit/creditReport';
import { LEFT_OUT_REASONS, type LedgerTotals } from '../../domain/credit/ledgerTotals';
import { AGES, paymentFigure, type PaymentFigure } from '../../domain/credit/paymentFigures';
import { isoOf } from '../../domain/serialDate';
import type { credit as english } from '../../i18n/en-US/credit';
import type { Texts } from '../../i18n/texts';
import { columnLetters } from '../address';
import { TEXT_FORMAT } from '../fieldFormat';
import type { CellInput } from '../plan';
import { fixedCell, inRow, listColumn, rowAbove, type CellAbove, type CreditColumn, type CreditList } from './creditList';
import { bandHeaders } from './creditWords';

export const AGEING_KIND = 'creditAgeing';
export const AGEING_TABLE = 'CreditAgeing';

const MONEY = '#,##0.00;-#,##0.00;"–"';
/** Columns of the list. */
const AT = { invoices: 2, openInvoices: 3, notDue: 4, firstBand: 5, overdue: 9, disputed: 10, credits: 11, open: 12, oldest: 13, partPaid: 14, lateInvoices: 15, lateAmount: 16, disputedInvoices: 17, paidBeforeIssued: 18 } as const;
/** Columns that are added up over the list. */
const ADDED: readonly number[] = [...Object.values(AT).filter((column) => column !== AT.oldest), AT.firstBand + 1, AT.firstBand + 2, AT.firstBand + 3];

/** What every customer owes by age, with the lines that tie it to the receivables; customers without invoices are left out. */
export function ageingSheet(report: CreditReport, table: string, texts: Texts): CreditList {
  const { payments } = report.assessment.evidence;
  const customers = report.customers.filter(({ position }) => paymentFigure(payments, position, 'invoices') > 0);
  return {
    handle: AGEING_KIND,
    table,
    title: texts('credit.ageing.title'),
    subtitle: texts('credit.ageing.subtitle', { date: isoOf(report.reportDate), days: report.policy.defaultTermDays }),
    above: reconciliation(report, texts),
    columns: ageingColumns(report, texts),
    rows: customers.map((customer) => ageingRow(report, customer)),
    freezesHeader: false,
  };
}

/** All invoices = left out + used; used - received = open = the list's total. Then the totals of the columns. */
function reconciliation({ assessment }: CreditReport, texts: Texts): readonly CellAbove[] {
  const { totals } = assessment.evidence.payments;
  const lines: readonly (readonly [string, CellInput, CellInput])[] = [
    [texts('credit.ageing.all'), totals.all, ''],
    ...LEFT_OUT_REASONS.map(
      (reason) => [texts(`credit.ageing.${reason}`), totals.leftOut[reason].count, reason === 'withoutAmount' ? '' : totals.leftOut[reason].amount] as const,
    ),
    otherCurrenciesLine(totals, texts),
  ];
  const at = { used: lines.length + 1, received: lines.length + 2, open: lines.length + 3, listed: lines.length + 4, difference: lines.length + 5, totals: lines.length + 7 };
  const [count, amount] = [AT.invoices, AT.notDue];
  const label = (row: number, value: string): CellAbove => ({ row, column: 1, value, kind: row === 0 ? 'heading' : 'label' });
  const figure = (row: number, column: number, value: CellAbove['value']): CellAbove => ({ row, column, value, kind: 'figure', format: column === amount ? MONEY : '#,##0' });
  const cell = (row: number): string => fixedCell(amount, rowAbove(row));
  return [
    label(0, texts('credit.ageing.reconciliation')),
    { row: 0, column: count, value: texts('credit.ageing.invoices'), kind: 'heading' },
    { row: 0, column: amount, value: texts('credit.ageing.amount'), kind: 'heading' },
    ...lines.flatMap(([text, number, sum], index) => [label(index + 1, text), figure(index + 1, count, number), figure(index + 1, amount, sum)]),
    label(at.used, texts('credit.ageing.used')),
    figure(at.used, count, () => usedFormula(lines.length)),
    figure(at.used, amount, totals.used.amount),
    label(at.received, texts('credit.ageing.received')),
    figure(at.received, amount, totals.received),
    label(at.open, texts('credit.ageing.open')),
    figure(at.open, amount, () => `=${cell(at.used)}-${cell(at.received)}`),
    label(at.listed, texts('credit.ageing.listed')),
    figure(at.listed, count, (rows) => `=SUM(${listColumn(AT.invoices, rows)})`),
    figure(at.listed, amount, (rows) => `=SUM(${listColumn(AT.open, rows)})`),
    label(at.difference, texts('credit.ageing.difference')),
    figure(at.difference, count, () => `=${fixedCell(count, rowAbove(at.used))}-${fixedCell(count, rowAbove(at.listed))}`),
    figure(at.difference, amount, () => `=ROUND(${cell(at.open)}-${cell(at.listed)},2)`),
    label(at.totals, texts('credit.ageing.totals')),
    ...ADDED.map((column): CellAbove => ({ row: at.totals, column, value: (rows) => `=SUBTOTAL(9,${listColumn(column, rows)})`, kind: 'figure', format: isMoney(column) ? MONEY : '#,##0' })),
  ];
}

/** One line for all of them, so that the list below never moves; their sums are told, not added up. */
function otherCurrenciesLine({ otherCurrencies }: LedgerTotals, texts: Texts): readonly [string, CellInput, CellInput] {
  const sums = otherCurrencies.map(({ currency, amount }) => `${currency} ${amount.toFixed(2)}`).join(', ');
  const count = otherCurrencies.reduce((sum, one) => sum + one.count, 0);
  return [texts('credit.ageing.otherCurrency'), count, sums];
}

/** All invoices less the lines that are left out. */
function usedFormula(lines: number): string {
  const column = columnLetters(AT.invoices);
  const all = `${column}${rowAbove(1)}`;
  return `=${all}-SUM(${column}${rowAbove(2)}:${column}${rowAbove(lines)})`;
}

const isMoney = (column: number): boolean => (column >= AT.notDue && column <= AT.open) || column === AT.lateAmount;

function ageingColumns({ policy }: CreditReport, texts: Texts): readonly CreditColumn[] {
  const own = (key: keyof typeof english.ageing.columns): string => texts(`credit.ageing.columns.${key}`);
  const money = (header: string, formula?: CreditColumn['formula']): CreditColumn => ({ header, characters: 13, format: MONEY, ...(formula ? { formula } : {}) });
  const count = (header: string): CreditColumn => ({ header, characters: 9, format: '#,##0' });
  return [
    { header: texts('credit.columns.id'), characters: 11, format: TEXT_FORMAT },
    { header: texts('credit.columns.customer'), characters: 26, format: TEXT_FORMAT, wrap: true },
    count(texts('credit.ageing.invoices')),
    count(own('openInvoices')),
    money(texts('credit.columns.notDue')),
    ...bandHeaders(policy, texts).map((header) => money(header)),
    money(texts('credit.columns.overdue'), (row) => `=SUM(${inRow(AT.firstBand, row)}:${inRow(AT.overdue - 1, row)})`),
    money(own('disputed')),
    money(own('credits')),
    money(own('open'), (row) => `=${inRow(AT.notDue, row)}+SUM(${inRow(AT.overdue, row)}:${inRow(AT.credits, row)})`),
    count(own('oldest')),
    count(own('partPaid')),
    count(own('lateInvoices')),
    money(own('lateAmount')),
    count(own('disputedInvoices')),
    count(own('paidBeforeIssued')),
    { header: texts('credit.columns.rule'), characters: 8, format: TEXT_FORMAT },
  ];
}

function ageingRow({ assessment }: CreditReport, { position, customerId, name }: CreditCustomer): readonly CellInput[] {
  const figure = (name: PaymentFigure): number => cents(paymentFigure(assessment.evidence.payments, position, name));
  return [
    customerId,
    name,
    ...(['invoices', 'openInvoices', ...AGES] as const).map(figure),
    null,
    figure('disputedOpen'),
    figure('credits'),
    null,
    ...(['oldestOverdue', 'partPaid', 'lateInvoices', 'lateAmount', 'disputedInvoices', 'paidBeforeIssued'] as const).map(figure),
    'P3.3d',
  ];
}
