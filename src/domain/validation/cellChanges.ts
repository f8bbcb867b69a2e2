import type { Place } from '../problem';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { PlacedFinding } from './placedFinding';
import type { TablePlace } from './tablePlace';

/** One cell that mending changes; the values as the tables keep them: items by their keys, dates as serial numbers. */
export interface CellChange {
  readonly table: TableName;
  /** Row of the table, from 0. */
  readonly row: number;
  readonly field: string;
  readonly old: RawCell;
  readonly value: RawCell;
  readonly place: Place;
  readonly ruleId: string;
}

/** Which corrections are wanted: all of a rule, or those of single findings by their keys. */
export interface FixChoice {
  readonly rules: readonly string[];
  readonly findings: readonly string[];
}

/**
 * The cells that the chosen corrections change. Where two findings would change one cell the first counts; the next
 * check finds the other again.
 */
export function cellChanges(
  findings: readonly PlacedFinding[],
  choice: FixChoice,
  tables: ReadonlyMap<TableName, ColumnTable>,
  places: ReadonlyMap<TableName, TablePlace>,
): readonly CellChange[] {
  const rules = new Set(choice.rules);
  const keys = new Set(choice.findings);
  const changes = new Map<string, CellChange>();
  for (const { rule, row, key, fix } of findings) {
    if (!fix || !(rules.has(rule.id) || keys.has(key))) continue;
    const [table, place] = [tables.get(rule.table), places.get(rule.table)];
    for (const { field, value } of fix) {
      const cells = table?.columns.get(field);
      const name = `${rule.table}.${field}.${row}`;
      if (!cells || !place || changes.has(name)) continue;
      changes.set(name, { table: rule.table, row, field, old: cells[row] ?? '', value, place: place.placeOf(field, row), ruleId: rule.id });
    }
  }
  return [...changes.values()];
}

/** Changes by what a part of them is, in the order in which each comes first. */
export function changesBy<Key>(
  changes: readonly CellChange[],
  keyOf: (change: CellChange) => Key,
): ReadonlyMap<Key, readonly CellChange[]> {
  const groups = new Map<Key, CellChange[]>();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return groups;
}
