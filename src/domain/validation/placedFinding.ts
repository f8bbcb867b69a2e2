import { customerKey } from '../customer/customerKey';
import type { Place } from '../problem';
import { SEVERITIES, type Rule, type Severity } from './rule';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { CellFix, Facts, Finding, RuleFindings } from './finding';
import { findingKey } from './findingKey';
import type { TablePlace } from './tablePlace';

/** A finding as people are shown it: which rule, at which cell, of which customer. */
export interface PlacedFinding {
  /** Stable name, by which it is dismissed. */
  readonly key: string;
  readonly rule: Rule;
  readonly severity: Severity;
  /** Row of the table, from 0. */
  readonly row: number;
  /** Id or name of the customer that the row is about; '' where the row names none. */
  readonly customer: string;
  readonly value: RawCell;
  readonly place: Place;
  /** For the messages; rows are those of the sheet. */
  readonly facts: Facts;
  readonly fix?: readonly CellFix[];
}

/** What became of one rule. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly isOff: boolean;
  /** All findings but the dismissed ones. */
  readonly found: number;
  readonly dismissed: number;
  readonly fixable: number;
}

/** What a check came to. */
export interface CheckOutcome {
  /** Errors first, then warnings, then hints; within these by rule and row. Without dismissed ones. */
  readonly findings: readonly PlacedFinding[];
  readonly rules: readonly RuleOutcome[];
  /** What somebody dismissed, in the order of the rules. */
  readonly dismissed: readonly PlacedFinding[];
  /** Tables that are read from people's own lists: nothing is mended there. */
  readonly unstructured: readonly TableName[];
}

/** A checked table and where it stands. */
interface Placing {
  readonly table: ColumnTable;
  readonly place: TablePlace;
}

/** Gives findings their key, place and customer, and sets those apart that somebody dismissed. */
export function placeFindings(
  results: readonly RuleFindings[],
  tables: ReadonlyMap<TableName, ColumnTable>,
  places: ReadonlyMap<TableName, TablePlace>,
  isDismissed: (key: string) => boolean,
): CheckOutcome {
  const placed = results.map((result) => {
    const [table, place] = [tables.get(result.rule.table), places.get(result.rule.table)];
    const all = table && place ? findingsOf(result, { table, place }) : [];
    const [findings, dismissed] = [all.filter(({ key }) => !isDismissed(key)), all.filter(({ key }) => isDismissed(key))];
    return { findings, dismissed, outcome: outcomeOf(result, findings, dismissed.length) };
  });
  const order = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  const findings = placed.flatMap((one) => one.findings).sort((a, b) => (order.get(a.severity) ?? 0) - (order.get(b.severity) ?? 0));
  return {
    findings,
    rules: placed.map(({ outcome }) => outcome),
    dismissed: placed.flatMap((one) => one.dismissed),
    unstructured: [...places].flatMap(([table, { isStructured }]) => (isStructured ? [] : [table])),
  };
}

const findingsOf = ({ rule, severity, findings }: RuleFindings, placing: Placing): readonly PlacedFinding[] =>
  findings.map((finding) => placed(rule, severity, finding, placing));

function placed(rule: Rule, severity: Severity, finding: Finding, { table, place }: Placing): PlacedFinding {
  const { row, value, facts, fix } = finding;
  return {
    key: findingKey(rule, finding, table),
    rule,
    severity,
    row,
    customer: customerOf(table, row),
    value,
    place: place.placeOf(rule.field, row),
    facts: typeof facts['row'] === 'number' ? { ...facts, row: place.rowName(facts['row'] - 1, row) } : facts,
    ...(fix && place.isStructured ? { fix } : {}),
  };
}

function outcomeOf({ rule, severity, isOff }: RuleFindings, kept: readonly PlacedFinding[], dismissed: number): RuleOutcome {
  const fixable = kept.filter(({ fix }) => fix !== undefined).length;
  return { rule, severity, isOff, found: kept.length, dismissed, fixable };
}

const customerOf = (table: ColumnTable, row: number): string => {
  const [id, name] = ['customerId', 'customerName'].map((key) => String(table.columns.get(key)?.[row] ?? '').trim());
  return [id, name].filter((part) => customerKey(part) !== '').join(' ');
};
