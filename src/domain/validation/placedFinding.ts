import { customerKey } from '../customer/customerKey';
import type { Place } from '../problem';
import { SEVERITIES, type Rule, type Severity } from './rule';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { CellFix, Facts, RuleFindings } from './finding';
import { findingKey } from './findingKey';

/** Where a structured table stands. */
export interface TablePlace {
  readonly sheetName: string;
  /** Zero-based row of the headers and column of the first field. */
  readonly top: number;
  readonly left: number;
}

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
}

/** Gives findings their key, place and customer, and leaves out those that somebody dismissed. */
export function placeFindings(
  results: readonly RuleFindings[],
  tables: ReadonlyMap<TableName, ColumnTable>,
  places: ReadonlyMap<TableName, TablePlace>,
  isDismissed: (key: string) => boolean,
): CheckOutcome {
  const findings: PlacedFinding[] = [];
  const rules = results.map(({ rule, severity, isOff, findings: found }): RuleOutcome => {
    const table = tables.get(rule.table);
    const place = places.get(rule.table);
    const before = findings.length;
    let fixable = 0;
    for (const finding of table && place ? found : []) {
      if (!table || !place) break;
      const key = findingKey(rule, finding, table);
      if (isDismissed(key)) continue;
      if (finding.fix) fixable++;
      const position = [...table.columns.keys()].indexOf(rule.field);
      findings.push({
        key,
        rule,
        severity,
        row: finding.row,
        customer: customerOf(table, finding.row),
        value: finding.value,
        place: { sheet: place.sheetName, cell: cellAddress(place, Math.max(0, position), finding.row) },
        facts:
          typeof finding.facts['row'] === 'number'
            ? { ...finding.facts, row: place.top + 1 + finding.facts['row'] }
            : finding.facts,
        ...(finding.fix ? { fix: finding.fix } : {}),
      });
    }
    const kept = findings.length - before;
    return { rule, severity, isOff, found: kept, dismissed: found.length - kept, fixable };
  });
  const order = new Map(SEVERITIES.map((severity, index) => [severity, index]));
  const sorted = [...findings].sort((a, b) => (order.get(a.severity) ?? 0) - (order.get(b.severity) ?? 0));
  return { findings: sorted, rules };
}

const customerOf = (table: ColumnTable, row: number): string => {
  const [id, name] = ['customerId', 'customerName'].map((key) => String(table.columns.get(key)?.[row] ?? '').trim());
  return [id, name].filter((part) => customerKey(part) !== '').join(' ');
};

/** The A1 address of a table's cell. */
export function cellAddress({ top, left }: TablePlace, position: number, row: number): string {
  let letters = '';
  for (let rest = left + position; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${top + 2 + row}`;
}
