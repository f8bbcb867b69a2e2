import type { CellValue } from '../model/cellValue';

/** Numbers the distinct values of a column. Texts that differ in case alone are one value, spelt as it came first. */
export class ValueDictionary {
  readonly values: CellValue[] = [];
  private readonly exact = new Map<CellValue, number>();
  private readonly folded = new Map<string, number>();

  /** The value's number, given out in the order of first appearance. */
  indexOf(value: CellValue): number {
    const known = this.exact.get(value);
    if (known !== undefined) return known;
    const index = (typeof value === 'string' ? this.folded.get(value.toLowerCase()) : undefined) ?? this.added(value);
    this.exact.set(value, index);
    return index;
  }

  /** The value's number, or undefined for a value that is not there. */
  find(value: CellValue): number | undefined {
    return this.exact.get(value) ?? (typeof value === 'string' ? this.folded.get(value.toLowerCase()) : undefined);
  }

  private added(value: CellValue): number {
    const index = this.values.push(value) - 1;
    if (typeof value === 'string') this.folded.set(value.toLowerCase(), index);
    return index;
  }

  static of(values: readonly CellValue[]): ValueDictionary {
    const dictionary = new ValueDictionary();
    for (const value of values) dictionary.indexOf(value);
    return dictionary;
  }
}
