import type { PivotCell } from '../../model/pivot/pivotTable';
import type { PivotContext } from '../pivotContext';
import type { Labels } from './labels';

/** The rows above a PivotTable: each filter's name and what is chosen of it. */
export const filterRows = (labels: Labels, context: PivotContext): PivotCell[][] =>
  context.pivot.filters.map((field) => [
    { value: labels.field(field), role: 'filterLabel' },
    chosen(field, labels, context),
  ]);

/** The one item that is chosen, or that all or several are. */
function chosen(field: number, labels: Labels, { pivot, texts }: PivotContext): PivotCell {
  const items = pivot.fields[field]?.items ?? [];
  const visible = items.filter((item) => item.visible);
  const [first] = visible;
  if (!first || visible.length === items.length) return { value: texts.all, role: 'filterValue' };
  if (visible.length > 1) return { value: texts.multipleItems, role: 'filterValue' };
  const label = labels.entry({ level: 0, field, item: first.cacheIndex });
  return { ...label, role: 'filterValue', items: [{ field, cacheIndex: first.cacheIndex }] };
}
