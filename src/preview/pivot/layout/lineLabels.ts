import { VALUES_FIELD, type PivotCell, type PivotTableModel } from '../../model/pivot/pivotTable';
import type { AxisLine, LineEntry } from './axisLine';
import type { Label, Labels } from './labels';

export const BLANK_CELL: PivotCell = { value: undefined, role: 'blank' };

type Data = PivotTableModel['data'];

/** The items and the value that a line narrows its cells to, as far as the entries go. */
export function narrowedTo(
  path: readonly LineEntry[],
  data: Data,
  position: number | undefined,
): Pick<PivotCell, 'items' | 'dataId'> {
  const items: { readonly field: number; readonly cacheIndex: number }[] = [];
  for (const { field, item } of path) if (field !== VALUES_FIELD) items.push({ field, cacheIndex: item });
  const value = position === undefined ? undefined : data[position];
  return { ...(items.length > 0 && { items }), ...(value && { dataId: value.id }) };
}

/** Writes the labels of lines, level by level. */
export class LineLabels {
  constructor(
    private readonly labels: Labels,
    private readonly data: Data,
    private readonly itemRole: 'rowLabel' | 'columnLabel',
    /** Whether labels are repeated on every line of a group. */
    private readonly isRepeated: boolean,
  ) {}

  /** All of a line's labels in one cell: that of its innermost item, levels in. */
  inOneCell(line: AxisLine): PivotCell {
    const own = line.path.at(-1);
    if (line.kind === 'grandTotal') return this.total(line);
    if (line.kind === 'blank' || !own) return BLANK_CELL;
    const cell = line.kind === 'subtotal' ? this.total(line) : this.item(line, own);
    return own.level === 0 ? cell : { ...cell, indent: own.level };
  }

  /** A line's labels, one cell for each level. */
  byLevel(line: AxisLine, levels: number): readonly PivotCell[] {
    const cells: PivotCell[] = new Array<PivotCell>(levels).fill(BLANK_CELL);
    if (line.kind === 'blank') return cells;
    if (line.kind === 'grandTotal') cells[0] = this.total(line);
    for (const entry of line.path) {
      const isOwn = entry === line.path.at(-1);
      if (isOwn && line.kind === 'subtotal') cells[entry.level] = this.total(line);
      else if (this.isRepeated || entry.level >= line.freshFrom) cells[entry.level] = this.item(line, entry);
    }
    return cells;
  }

  private item(line: AxisLine, entry: LineEntry): PivotCell {
    const path = line.path.slice(0, line.path.indexOf(entry) + 1);
    const data = path.find(({ field }) => field === VALUES_FIELD)?.item;
    const label: Label = this.labels.entry(entry);
    return { ...label, role: this.itemRole, ...narrowedTo(path, this.data, data) };
  }

  private total(line: AxisLine): PivotCell {
    const role = line.kind === 'grandTotal' ? 'grandTotal' : 'subtotal';
    return { value: this.labels.total(line), role, ...narrowedTo(line.path, this.data, line.data) };
  }
}
