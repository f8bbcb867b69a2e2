import { CellError, type CellValue } from '../model/cellValue';
import type { ConditionalFormatModel } from '../model/rules';
import type { SheetModel } from '../model/sheet';

/** The values of the cells under a conditional format: what it compares single ones with. */
export class AreaValues {
  /** In rising order. */
  readonly numbers: readonly number[];
  private readonly counts = new Map<string, number>();
  private known: { readonly average: number; readonly deviation: number } | undefined;

  constructor({ areas }: Pick<ConditionalFormatModel, 'areas'>, sheet: SheetModel) {
    const numbers: number[] = [];
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= Math.min(bottom, sheet.cells.rowCount); row++) {
        for (const value of sheet.cells.row(row)?.values.slice(left, right + 1) ?? []) {
          if (typeof value === 'number') numbers.push(value);
          if (value !== undefined) this.counts.set(keyOf(value), (this.counts.get(keyOf(value)) ?? 0) + 1);
        }
      }
    }
    this.numbers = numbers.sort((a, b) => a - b);
  }

  get average(): number {
    return this.statistics.average;
  }

  /** The standard deviation of all of them. */
  get deviation(): number {
    return this.statistics.deviation;
  }

  countOf(value: CellValue): number {
    return this.counts.get(keyOf(value)) ?? 0;
  }

  private get statistics(): { readonly average: number; readonly deviation: number } {
    if (!this.known) {
      const count = Math.max(1, this.numbers.length);
      const average = this.numbers.reduce((sum, value) => sum + value, 0) / count;
      const spread = this.numbers.reduce((sum, value) => sum + (value - average) ** 2, 0);
      this.known = { average, deviation: Math.sqrt(spread / count) };
    }
    return this.known;
  }
}

/** Texts are the same whatever their case; a number is not the text of its digits. */
const keyOf = (value: CellValue): string =>
  `${typeof value} ${value instanceof CellError ? value.text : String(value).toLowerCase()}`;
