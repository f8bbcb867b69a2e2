import { cents } from '../cents';
import { LEFT_OUT_REASONS, type LedgerFacts, type LeftOutReason, type LineSum } from './ledgerFacts';
import { tiedCents } from './shares';
import type { Totals } from './shareTable';

/** What became of lines of the ledger: in the report, kept out by its filter, of other periods, or left out for a reason. */
export type LinesFate = 'used' | 'filtered' | 'otherPeriods' | LeftOutReason;

/** The ledger taken apart. Parts and ledger were counted each by itself; amounts are whole cents. */
export interface Reconciliation {
  readonly parts: readonly (LineSum & { readonly fate: LinesFate })[];
  readonly ledger: LineSum;
}

/** What all tables of a report add up to: the lines of the period and of the one compared with, rounded once, all together. */
export const totalsOf = ({ inPeriod, inBefore }: Pick<LedgerFacts, 'inPeriod' | 'inBefore'>): Totals => ({ amount: cents(inPeriod.amount), amountBefore: cents(inBefore.amount) });

/** Takes a ledger apart. The report's own lines are rounded as its tables are; what fractions of cents leave over goes to the other parts. */
export function reconciled({ used, inPeriod, filteredOut, leftOut }: LedgerFacts, ledger: LineSum): Reconciliation {
  const otherPeriods: LineSum = { lines: used.lines - inPeriod.lines - filteredOut.lines, amount: used.amount - inPeriod.amount - filteredOut.amount };
  const others: Reconciliation['parts'] = [{ fate: 'filtered', ...filteredOut }, { fate: 'otherPeriods', ...otherPeriods }, ...LEFT_OUT_REASONS.map((fate) => ({ fate, ...leftOut[fate] }))];
  const own = cents(inPeriod.amount);
  const tied = tiedCents(others.map(({ amount }) => amount), cents(ledger.amount) - own);
  return {
    parts: [{ fate: 'used', lines: inPeriod.lines, amount: own }, ...others.map((part, at) => ({ ...part, amount: tied[at] ?? 0 }))],
    ledger: { lines: ledger.lines, amount: cents(ledger.amount) },
  };
}
