import type { Rect } from '../../model/area';

/** Finds the merged area that a cell belongs to without looking at all of them. */
export class MergeIndex {
  private readonly byRow = new Map<number, Rect[]>();

  constructor(merges: readonly Rect[]) {
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const inRow = this.byRow.get(row);
        if (inRow) inRow.push(merge);
        else this.byRow.set(row, [merge]);
      }
    }
  }

  at(row: number, column: number): Rect | undefined {
    return this.byRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }
}
