/** Where the rows or the columns of a sheet begin, in pixels from the sheet's first; hidden ones take none. */
export class LineOffsets {
  private readonly lines: readonly number[];
  /** By how much the lines up to and with each of `lines` differ from standard ones, summed up. */
  private readonly differences: readonly number[];

  /** `sizes` are the pixels of lines that differ from the standard. */
  constructor(
    private readonly standard: number,
    private readonly sizes: ReadonlyMap<number, number>,
  ) {
    this.lines = [...sizes.keys()].sort((a, b) => a - b);
    let sum = 0;
    this.differences = this.lines.map((line) => (sum += this.size(line) - standard));
  }

  size(line: number): number {
    return this.sizes.get(line) ?? this.standard;
  }

  /** Pixels before a line. */
  before(line: number): number {
    return line * this.standard + (this.differences[this.countBefore(line) - 1] ?? 0);
  }

  private countBefore(line: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export interface SheetOffsets {
  readonly rows: LineOffsets;
  readonly columns: LineOffsets;
}
