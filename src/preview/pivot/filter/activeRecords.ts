import { sourceFields } from '../axisFields';
import { AxisTree, ROOT, type AxisLevel } from '../compute/axisTree';
import { PivotFigures } from '../compute/pivotFigures';
import type { PivotContext } from '../pivotContext';
import { passingItems } from './itemTests';
import { valueTest } from './valueTest';

/** What filters leave: the records, and by field of the axes the items. */
export interface ActiveRecords {
  /** 1 for the records that count. */
  readonly records: Uint8Array;
  readonly itemsOf: (field: number) => Uint8Array;
}

/**
 * The records that all filters of a PivotTable let through. Filters by value come last, outer fields before inner ones, each on the figures
 * that those before it leave; an item is measured among the items of the same parent.
 */
export function activeRecords(context: PivotContext): ActiveRecords {
  const { pivot } = context;
  const records = new Uint8Array(pivot.cache.recordCount).fill(1);
  const items = new Map<number, Uint8Array>();
  const axes = [sourceFields(pivot.rows), sourceFields(pivot.columns)];
  for (const field of axes.flat()) items.set(field, passingItems(field, 'axis', context));
  for (const field of new Set([...pivot.filters, ...(pivot.slicerFields ?? [])])) {
    if (!items.has(field)) items.set(field, passingItems(field, 'filter', context));
  }
  for (const [field, passing] of items) keepRecords(records, pivot.cache.records[field], passing);
  for (const fields of axes)
    fields.forEach((_, depth) => applyValueFilter(records, fields.slice(0, depth + 1), context));
  return { records, itemsOf: (field) => items.get(field) ?? new Uint8Array(0) };
}

function keepRecords(records: Uint8Array, column: Uint32Array | undefined, passing: Uint8Array): void {
  if (!column || passing.every((isPassing) => isPassing === 1)) return;
  for (let record = 0; record < records.length; record++) {
    if (passing[column[record] ?? 0] === 0) records[record] = 0;
  }
}

/** Applies the value filter of the innermost of the fields. */
function applyValueFilter(records: Uint8Array, fields: readonly number[], { pivot }: PivotContext): void {
  const filter = pivot.fields[fields.at(-1) ?? -1]?.filters.valueFilter;
  const data = pivot.data.findIndex(({ name, id }) => name === filter?.['value'] || id === filter?.['value']);
  const test = filter && valueTest(filter);
  if (!test || data < 0) return;
  const tree = new AxisTree(pivot.cache, fields.map(recordsOnly), records);
  const figures = new PivotFigures(pivot, tree, new AxisTree(pivot.cache, [], records));
  const isKept = new Uint8Array(tree.size);
  for (let parent = 0; parent < tree.size; parent++) {
    const children = tree.children(parent);
    const kept = test(children.map((node) => figures.figure(node, ROOT, data)));
    children.forEach((node, index) => (isKept[node] = Number(kept[index])));
  }
  tree.leaves.forEach((leaf, record) => {
    if (leaf >= 0 && isKept[leaf] === 0) records[record] = 0;
  });
}

/** A level of the items that have records. */
const recordsOnly = (field: number): AxisLevel => ({ field, everywhere: undefined, allowed: [] });
