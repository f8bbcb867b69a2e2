import type { RawCell } from '../tables';
import type { CheckInput } from './checkedTable';
import type { CellFix, Facts } from './finding';
import type { Rule } from './rule';

/** Takes what checks find. Findings of a rule that is switched off go nowhere. */
export interface Reporter {
  readonly report: (rule: Rule, row: number, value: RawCell, facts: Facts, fix?: readonly CellFix[]) => void;
}

/**
 * What carries rules out: one pass over the columns that they need, however many rules those are. It runs where all
 * the tables that its first rule reads are there, and where at least one of its rules is on.
 */
export interface Check {
  readonly rules: readonly Rule[];
  readonly run: (input: CheckInput, reporter: Reporter) => void;
}
