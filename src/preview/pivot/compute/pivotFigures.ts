import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { AxisTree } from './axisTree';
import { CrossTable } from './crossTable';
import type { Figure } from './figure';
import { Totals } from './totals';

/** The figures of a PivotTable's values before they are shown as anything else: computed from the records for every pair of nodes. */
export class PivotFigures {
  private readonly table: CrossTable;
  private readonly totals = new Map<number, Totals>();

  constructor(
    private readonly pivot: Pick<PivotTableModel, 'cache' | 'data'>,
    readonly rows: AxisTree,
    readonly columns: AxisTree,
  ) {
    this.table = new CrossTable(rows, columns);
  }

  /** The figure of a value, by its position among the values, by its own function or another one. A node of -1 has none. */
  figure(row: number, column: number, data: number, summarizeBy?: string): Figure {
    const value = this.pivot.data[data];
    return value && this.totalsOf(value.field).figure(this.table.cell(row, column), summarizeBy ?? value.summarizeBy);
  }

  private totalsOf(field: number): Totals {
    let totals = this.totals.get(field);
    if (!totals) {
      const { fields, records, recordCount } = this.pivot.cache;
      totals = new Totals(this.table, fields[field]?.items ?? [], records[field] ?? new Uint32Array(recordCount));
      this.totals.set(field, totals);
    }
    return totals;
  }
}
