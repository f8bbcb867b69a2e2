import { GRID_COLUMNS, GRID_ROWS } from '../../model/area';
import { SheetView, type SheetSource } from '../grid/sheetView';
import { viewState } from '../grid/viewState';

/** How many are added where one scrolls to the end. */
const MORE = { rows: 1000, columns: 26 };

/** What is different from the view before. */
export interface SightChange {
  /** Another sheet, or another workbook. */
  readonly isOtherSheet: boolean;
  /** Lines, widths, heights or merged cells differ: the grid must be laid out anew. */
  readonly isOtherLayout: boolean;
}

/** What one sees of the workbook: the view of the sheet in front, as far as one has gone. */
export class SheetSight {
  private current: SheetView;
  private state = '';
  private reach = { row: 0, column: 0 };

  constructor(private readonly source: () => SheetSource) {
    this.current = new SheetView(source(), this.reach);
  }

  get view(): SheetView {
    return this.current;
  }

  /** Looks anew. */
  renew(): SightChange {
    const source = this.source();
    const isOtherSheet = source.sheet !== this.current.sheet || source.workbook !== this.current.workbook;
    if (isOtherSheet) this.reach = { row: 0, column: 0 };
    this.current = new SheetView(source, this.reach);
    const state = viewState(this.current);
    const isOtherLayout = state !== this.state;
    this.state = state;
    return { isOtherSheet, isOtherLayout };
  }

  /** A sheet has no end that one could scroll to: there are always more rows and columns. */
  more(axis: 'rows' | 'columns'): void {
    const { rows, columns } = this.current;
    const row = axis === 'rows' ? rows.toSheet(rows.count - 1) + MORE.rows : this.reach.row;
    const column = axis === 'columns' ? columns.toSheet(columns.count - 1) + MORE.columns : this.reach.column;
    this.reach = { row: Math.min(row, GRID_ROWS - 1), column: Math.min(column, GRID_COLUMNS - 1) };
  }

  /** Whether a cell is beyond what the view holds; the next view will hold it. */
  mustReach(row: number, column: number): boolean {
    const { rows, columns } = this.current;
    if (row <= rows.toSheet(rows.count - 1) && column <= columns.toSheet(columns.count - 1)) return false;
    this.reach = { row: Math.max(this.reach.row, row), column: Math.max(this.reach.column, column) };
    return true;
  }
}
