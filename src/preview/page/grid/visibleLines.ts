/**
 * The rows or the columns of a sheet that are seen: hidden ones are left out, so a place in the grid and a place on
 * the sheet differ by the hidden lines before it. All numbers are zero-based.
 */
export class VisibleLines {
  private readonly hidden: readonly number[];

  /** `total` lines of the sheet; `hidden` in any order. */
  constructor(
    private readonly total: number,
    hidden: Iterable<number>,
  ) {
    this.hidden = [...new Set(hidden)].filter((line) => line < total).sort((a, b) => a - b);
  }

  /** How many are seen. */
  get count(): number {
    return this.total - this.hidden.length;
  }

  /** The line of the sheet that stands at a place of the grid. */
  toSheet(place: number): number {
    let low = 0;
    let high = this.hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hidden[middle] ?? 0) - middle <= place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  }

  /** The place in the grid of a line of the sheet; for a hidden line, that of the next one that is seen. */
  toPlace(line: number): number {
    return line - this.hiddenBefore(line);
  }

  isHidden(line: number): boolean {
    return this.hidden[this.hiddenBefore(line)] === line;
  }

  private hiddenBefore(line: number): number {
    let low = 0;
    let high = this.hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hidden[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
