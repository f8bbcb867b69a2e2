import { cents } from '../../cents';
import type { Check } from '../check';
import { ruleFor } from '../rule';

const sums = { policyRule: 'P3.3d', kind: 'ledgerSum' } as const;
const orderTotal = ruleFor('Receivables', 'amount', 'orderTotal', { ...sums, severity: 'warning', reads: ['Sales'] });

/** Each invoice may be rounded by a cent. */
const CENT = 0.01;

/** What was invoiced for an order is what its sale lines add up to. Told at the order's last invoice; partly billed orders are no fault. */
export const orderTotalCheck: Check = {
  rules: [orderTotal],
  run: (input, { report }) => {
    const sales = input.table('Sales');
    const invoices = input.table('Receivables');
    const totals = sumsBy(sales.cells('orderNumber') ?? [], sales.numbers('amount'));
    const invoiced = sumsBy(invoices.cells('orderNumber') ?? [], invoices.numbers('amount'));
    for (const [order, { sum, lastRow, count, isWhole }] of invoiced) {
      const sold = totals.get(order);
      if (!sold?.isWhole || !isWhole || sum <= sold.sum + input.settings.rounding + CENT * count) continue;
      report(orderTotal, lastRow, invoices.value('amount', lastRow), {
        order,
        total: cents(sold.sum),
        invoiced: cents(sum),
      });
    }
  },
};

interface Sum {
  sum: number;
  lastRow: number;
  count: number;
  /** Whether every line had an amount. */
  isWhole: boolean;
}

function sumsBy(keys: readonly (string | number | boolean)[], amounts: Float64Array): ReadonlyMap<string, Sum> {
  const sumOf = new Map<string, Sum>();
  for (let row = 0; row < keys.length; row++) {
    const key = String(keys[row] ?? '');
    if (key === '') continue;
    const amount = amounts[row] ?? NaN;
    let known = sumOf.get(key);
    if (!known) sumOf.set(key, (known = { sum: 0, lastRow: row, count: 0, isWhole: true }));
    if (Number.isNaN(amount)) known.isWhole = false;
    else known.sum += amount;
    known.lastRow = row;
    known.count++;
  }
  return sumOf;
}

const paidTooMuch = ruleFor('Receivables', 'paidAmount', 'paidTooMuch', {
  ...sums,
  kind: 'crossField',
  severity: 'error',
});

/** Nobody pays more than was invoiced without a reason. */
export const paidTooMuchCheck: Check = {
  rules: [paidTooMuch],
  run: (input, { report }) => {
    const invoices = input.table('Receivables');
    const [amount, paid] = [invoices.numbers('amount'), invoices.numbers('paidAmount')];
    for (let row = 0; row < paid.length; row++) {
      const received = paid[row] ?? NaN;
      const asked = amount[row] ?? NaN;
      if (received > asked + input.settings.rounding && asked >= 0)
        report(paidTooMuch, row, received, { amount: asked });
    }
  },
};
