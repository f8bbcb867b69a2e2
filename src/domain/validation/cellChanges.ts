import type { Place } from '../problem';
import type { ColumnTable, RawCell, TableName } from '../tables';
import { cellAddress, type PlacedFinding, type TablePlace } from './placedFinding';

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
    for (const { field, value } of fix) {
      const place = placeOf(tables.get(rule.table), places.get(rule.table), field, row);
      const name = `${rule.table}.${field}.${row}`;
      if (!place || changes.has(name)) continue;
      const old = tables.get(rule.table)?.columns.get(field)?.[row] ?? '';
      changes.set(name, { table: rule.table, row, field, old, value, place, ruleId: rule.id });
    }
  }
  return [...changes.values()];
}

function placeOf(
  table: ColumnTable | undefined,
  place: TablePlace | undefined,
  field: string,
  row: number,
): Place | undefined {
  const position = table ? [...table.columns.keys()].indexOf(field) : -1;
  return place && position >= 0 ? { sheet: place.sheetName, cell: cellAddress(place, position, row) } : undefined;
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
