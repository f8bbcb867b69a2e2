import type { TableName } from '../../tables';
import { isoOf } from '../../serialDate';
import { DATES_AHEAD } from '../../parsing/datesAhead';
import { swappedDay } from '../cells/dateCells';
import type { Check } from '../check';
import { ruleFor } from '../rule';

/** `later` may not be before `earlier`; findings stand at `later`. */
interface OrderedDates {
  readonly table: TableName;
  readonly earlier: string;
  readonly later: string;
  readonly policyRule: string;
}

const ORDERED: readonly OrderedDates[] = [
  { table: 'Customers', earlier: 'foundingDate', later: 'firstDealDate', policyRule: 'P2.1' },
  { table: 'Receivables', earlier: 'issueDate', later: 'dueDate', policyRule: 'P3.3d' },
  { table: 'Receivables', earlier: 'issueDate', later: 'paidDate', policyRule: 'P3.3d' },
  { table: 'Visits', earlier: 'visitDate', later: 'nextVisitDate', policyRule: 'P3.1d' },
  { table: 'Visits', earlier: 'visitDate', later: 'submittedDate', policyRule: 'P3.1d' },
  { table: 'Submissions', earlier: 'date', later: 'reviewDate', policyRule: 'P3.1b' },
  { table: 'Archives', earlier: 'documentDate', later: 'filedDate', policyRule: 'A5.1' },
  { table: 'Archives', earlier: 'documentDate', later: 'retentionUntil', policyRule: 'A8.2' },
  { table: 'Borrowings', earlier: 'lentAt', later: 'dueAt', policyRule: 'A7.3c' },
  { table: 'Borrowings', earlier: 'lentAt', later: 'returnedAt', policyRule: 'A7.4' },
  { table: 'Delegations', earlier: 'firstDay', later: 'lastDay', policyRule: 'A7.3d' },
];

/** Dates that follow one another. Where day and month changed over would fit, the entry was probably typed that way. */
export const dateOrderChecks: readonly Check[] = ORDERED.map(({ table, earlier, later, policyRule }) => {
  const order = ruleFor(table, later, 'dateOrder', {
    policyRule,
    kind: 'crossField',
    severity: 'error',
    name: `notBefore.${earlier}`,
  });
  const swapped = ruleFor(table, later, 'dateOrderSwapped', {
    policyRule,
    kind: 'suspicious',
    severity: 'warning',
    name: `swapped.${earlier}`,
  });
  return {
    rules: [order, swapped],
    run: (input, { report }) => {
      const checked = input.table(table);
      const [before, after] = [checked.numbers(earlier), checked.numbers(later)];
      const latest = DATES_AHEAD.has(later) ? Infinity : input.reportDate + 1;
      for (let row = 0; row < after.length; row++) {
        const date = after[row] ?? NaN;
        const other = before[row] ?? NaN;
        if (!(date < Math.floor(other))) continue;
        const facts = { otherField: earlier, otherDate: isoOf(other), date: isoOf(date) };
        const fitting = changedOver(date, other, latest);
        if (fitting === undefined) report(order, row, date, facts);
        else report(swapped, row, date, { ...facts, other: isoOf(fitting) });
      }
    },
  };
});

/** The day with day and month changed over, where that follows the other date and may have come already; else undefined. */
function changedOver(date: number, other: number, latest: number): number | undefined {
  const day = swappedDay(date);
  return day !== undefined && day >= Math.floor(other) && day <= latest ? day : undefined;
}
