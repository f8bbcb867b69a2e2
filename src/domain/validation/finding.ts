import type { RawCell } from '../tables';
import type { Rule, Severity } from './rule';

export type Facts = Readonly<Record<string, string | number>>;

/** A new value for one cell of the finding's row; list items by their keys, dates as serial numbers. */
export interface CellFix {
  readonly field: string;
  readonly value: RawCell;
}

/** Something that a rule found at one cell. `row` counts the table's rows from 0. */
export interface Finding {
  readonly row: number;
  /** What stands in the cell; '' is empty. */
  readonly value: RawCell;
  /** What the message says beyond field and value. */
  readonly facts: Facts;
  /** A correction that is safe to make without asking about this very cell. */
  readonly fix?: readonly CellFix[];
}

/** All findings of one rule, in the order of the rows. */
export interface RuleFindings {
  readonly rule: Rule;
  /** The severity that holds in this workbook. */
  readonly severity: Severity;
  readonly isOff: boolean;
  readonly findings: readonly Finding[];
}

export const NO_FACTS: Facts = {};
