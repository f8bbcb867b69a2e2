import type { Rect } from '../../model/area';
import { CELL_PADDING, type SheetView } from './sheetView';
import { textWidth } from './textWidth';

/** Texts shorter than this fit into any column. */
const SHORT = 4;

/** The long texts of a sheet that run over the empty cells beside them, worked out row by row. */
export class TextOverflow {
  private readonly known = new Map<number, readonly Rect[]>();

  constructor(private readonly view: SheetView) {}

  /** The area over which a text runs to which a cell belongs: from the text's own cell to the last column in sight that it reaches. */
  at(row: number, column: number): Rect | undefined {
    let spans = this.known.get(row);
    if (!spans) this.known.set(row, (spans = this.find(row)));
    return spans.find(({ left, right }) => column >= left && column <= right);
  }

  private find(row: number): readonly Rect[] {
    const { view } = this;
    const values = view.sheet.cells.row(row)?.values;
    if (!values) return [];
    const spans: Rect[] = [];
    values.forEach((value, left) => {
      const isLong = typeof value === 'string' && value.length >= SHORT;
      if (!isLong || view.merges.at(row, left) || view.columns.isHidden(left)) return;
      const right = this.end(row, left);
      if (right > left) spans.push({ top: row, bottom: row, left, right });
    });
    return spans;
  }

  /** The last column over which a text runs, over frozen ones and on: as far as it is long and its neighbours are empty. */
  private end(row: number, left: number): number {
    const { view } = this;
    const style = view.style(row, left);
    if (style.alignment.wrapText || style.alignment.shrinkToFit || view.horizontal(row, left) !== 'left') return left;
    const needed = textWidth(view.text(row, left), style.font) + 2 * CELL_PADDING + view.indent(row, left);
    const limit = view.columns.toSheet(view.columns.count - 1) + 1;
    let room = view.columnWidth(left);
    let right = left;
    for (let next = left + 1; room < needed && next < limit && this.isFree(row, next); next++) {
      if (view.columns.isHidden(next)) continue;
      right = next;
      room += view.columnWidth(next);
    }
    return right;
  }

  private isFree(row: number, column: number): boolean {
    return this.view.value(row, column) === undefined && !this.view.merges.at(row, column);
  }
}
