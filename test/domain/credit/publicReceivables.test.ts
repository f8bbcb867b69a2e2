import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invoiceColumns } from '../../../src/domain/credit/invoiceColumns';
import { openReceivablesOf, paymentFigure, type PaymentFigure } from '../../../src/domain/credit/paymentFigures';
import { paymentFigures } from '../../../src/domain/credit/paymentPass';
import { CustomerIndex } from '../../../src/domain/customer/customerIndex';
import { ColumnCells } from '../../../src/domain/ledger/ledgerRows';
import { serialOf } from '../../../src/domain/serialDate';
import { tableOf } from './creditCases';

const FILE = join(__dirname, '../../../../shared/data/c01.csv');
const whereShared = existsSync(FILE) ? describe : describe.skip;

/** `m/d/yyyy` as the file writes it. */
function dayOf(text = ''): number {
  const [month = 0, day = 0, year = 0] = text.split('/').map(Number);
  return serialOf(year, month, day);
}

function receivables() {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  return tableOf(
    lines.map((line) => {
      const [, customerId = '', , invoiceNumber = '', issued, due, amount, disputed = '', settled] = line.split(',');
      return { customerId, invoiceNumber, issueDate: dayOf(issued), dueDate: dayOf(due), amount: Number(amount), disputed, paidDate: dayOf(settled) };
    }),
  );
}

whereShared('2466 invoices of 100 customers that nobody made up for this project', () => {
  const table = receivables();
  const ids = [...new Set(table.columns.get('customerId'))];
  const index = new CustomerIndex(tableOf(ids.map((customerId) => ({ customerId }))));
  const invoices = invoiceColumns(new ColumnCells(table), index.locate(table));
  const at = (reportDate: number) => paymentFigures(invoices, ids.length, reportDate, { defaultTermDays: 30, ageingDays: [15, 30, 60] });
  const total = (figures: ReturnType<typeof at>, figure: PaymentFigure): number => ids.reduce<number>((sum, _, customer) => sum + paymentFigure(figures, customer, figure), 0);

  it('has the figures that were worked out independently', () => {
    const figures = at(serialOf(2014, 12, 31));
    expect(ids.length).toBe(100);
    expect(figures.totals.used).toEqual({ count: 2466, amount: 147703.18 });
    expect(total(figures, 'lateInvoices')).toBe(877);
    expect(total(figures, 'lateAmount')).toBeCloseTo(53960.78, 2);
    expect(total(figures, 'disputedInvoices')).toBe(561);
    expect(figures.totals.meanDaysToSettle).toBeCloseTo(26.44485, 5);
    expect(figures.totals.delays.slice(0, 3)).toEqual([1589, 703, 166]);
    expect((figures.totals.delays[3] ?? 0) + (figures.totals.delays[4] ?? 0)).toBe(8);
    expect(Math.max(...ids.map((_, customer) => paymentFigure(figures, customer, 'worstDelay')))).toBeLessThanOrEqual(45);
  });

  it('in the middle of its time, open is what was issued and not yet settled', () => {
    const today = serialOf(2013, 6, 30);
    const figures = at(today);
    let open = 0;
    for (let row = 0; row < invoices.count; row++) {
      if ((invoices.issued[row] ?? 0) <= today && (invoices.paidOn[row] ?? 0) > today) open += invoices.amount[row] ?? 0;
    }
    expect(open).toBeGreaterThan(0);
    expect(ids.reduce<number>((sum, _, customer) => sum + openReceivablesOf(figures, customer), 0)).toBeCloseTo(open, 2);
  });
});
