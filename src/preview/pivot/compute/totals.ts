import type { CellError } from '../../model/cellValue';
import type { CrossTable } from './crossTable';
import { BLANK, ERROR, fieldNumbers, NUMBER, type FieldNumbers } from './fieldNumbers';
import { DIVISION_BY_ZERO, type Figure } from './figure';

/**
 * What all functions of Excel.AggregationFunction need to know of one field, by cell of a cross table: one pass over the records
 * fills the innermost cells, which are then put together into the outer ones.
 */
export class Totals {
  private readonly filled: Float64Array;
  private readonly count: Float64Array;
  private readonly sum: Float64Array;
  private readonly product: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly mean: Float64Array;
  /** Sum of squared distances from the mean. */
  private readonly spread: Float64Array;
  private readonly errors: (CellError | undefined)[] = [];

  constructor(table: CrossTable, items: Parameters<typeof fieldNumbers>[0], column: Uint32Array) {
    const zeros = (): Float64Array => new Float64Array(table.size);
    [this.filled, this.count, this.sum, this.mean, this.spread] = [zeros(), zeros(), zeros(), zeros(), zeros()];
    this.product = zeros().fill(1);
    this.least = zeros().fill(Infinity);
    this.most = zeros().fill(-Infinity);
    this.addRecords(table.cellOfRecord, column, fieldNumbers(items));
    for (let at = 0; at < table.inner.length; at++) this.merge(table.inner[at] ?? 0, table.outer[at] ?? 0);
  }

  private addRecords(cells: Int32Array, column: Uint32Array, values: FieldNumbers): void {
    for (let record = 0; record < cells.length; record++) {
      const cell = cells[record] ?? -1;
      if (cell < 0) continue;
      const item = column[record] ?? 0;
      const kind = values.kinds[item] ?? BLANK;
      if (kind === BLANK) continue;
      this.filled[cell] = at(this.filled, cell) + 1;
      if (kind === NUMBER) this.addNumber(cell, at(values.numbers, item));
      else if (kind === ERROR) this.errors[cell] ??= values.errors[item];
    }
  }

  private addNumber(cell: number, value: number): void {
    const count = at(this.count, cell) + 1;
    const distance = value - at(this.mean, cell);
    const mean = at(this.mean, cell) + distance / count;
    this.count[cell] = count;
    this.sum[cell] = at(this.sum, cell) + value;
    this.product[cell] = at(this.product, cell) * value;
    this.mean[cell] = mean;
    this.spread[cell] = at(this.spread, cell) + distance * (value - mean);
    if (value < at(this.least, cell)) this.least[cell] = value;
    if (value > at(this.most, cell)) this.most[cell] = value;
  }

  private merge(from: number, into: number): void {
    this.filled[into] = at(this.filled, into) + at(this.filled, from);
    const error = this.errors[from];
    if (error) this.errors[into] ??= error;
    const added = at(this.count, from);
    if (added === 0) return;
    const count = at(this.count, into) + added;
    const distance = at(this.mean, from) - at(this.mean, into);
    this.spread[into] =
      at(this.spread, into) + at(this.spread, from) + (distance * distance * at(this.count, into) * added) / count;
    this.mean[into] = at(this.mean, into) + (distance * added) / count;
    this.count[into] = count;
    this.sum[into] = at(this.sum, into) + at(this.sum, from);
    this.product[into] = at(this.product, into) * at(this.product, from);
    this.least[into] = Math.min(at(this.least, into), at(this.least, from));
    this.most[into] = Math.max(at(this.most, into), at(this.most, from));
  }

  /** The cell's figure; undefined where all its records are blank in this field. Errors win, but are counted like other values. */
  figure(cell: number, summarizeBy: string): Figure {
    if (cell < 0 || at(this.filled, cell) === 0) return undefined;
    if (summarizeBy === 'Count') return at(this.filled, cell);
    if (summarizeBy === 'CountNumbers') return at(this.count, cell);
    return this.errors[cell] ?? this.summarised(cell, summarizeBy, at(this.count, cell));
  }

  private summarised(cell: number, summarizeBy: string, count: number): Figure {
    switch (summarizeBy) {
      case 'Average':
        return count === 0 ? DIVISION_BY_ZERO : at(this.sum, cell) / count;
      case 'Max':
        return count === 0 ? 0 : at(this.most, cell);
      case 'Min':
        return count === 0 ? 0 : at(this.least, cell);
      case 'Product':
        return count === 0 ? 0 : at(this.product, cell);
      case 'StandardDeviation':
        return count < 2 ? DIVISION_BY_ZERO : Math.sqrt(at(this.spread, cell) / (count - 1));
      case 'StandardDeviationP':
        return count === 0 ? DIVISION_BY_ZERO : Math.sqrt(at(this.spread, cell) / count);
      case 'Variance':
        return count < 2 ? DIVISION_BY_ZERO : at(this.spread, cell) / (count - 1);
      case 'VarianceP':
        return count === 0 ? DIVISION_BY_ZERO : at(this.spread, cell) / count;
      default:
        return at(this.sum, cell);
    }
  }
}

const at = (figures: Float64Array, index: number): number => figures[index] ?? 0;
