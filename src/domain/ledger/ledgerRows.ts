import { BATCH } from '../customer/textTable';
import type { ColumnTable, RawCell } from '../tables';

/** The cells of a ledger, of sales or of invoices, by line and field key: over rows as Excel hands them over, or over columns. */
export interface LedgerCells {
  readonly count: number;
  readonly has: (key: string) => boolean;
  /** '' where the ledger has no such column or the line no such cell. */
  readonly cell: (key: string, line: number) => RawCell;
  /** Copies the cells of `count` lines from `first` on into `batch`, '' where there is none, and hands it back. */
  readonly read: (key: string, first: number, count: number, batch: RawCell[]) => readonly RawCell[];
}

/** Goes through a column from the first line to the last; not at all where the ledger has no such column. */
export function eachCell(cells: LedgerCells, key: string, take: (cell: RawCell, line: number) => void): void {
  if (!cells.has(key)) return;
  const batch = new Array<RawCell>(BATCH).fill('');
  for (let first = 0; first < cells.count; first += BATCH) {
    const count = Math.min(BATCH, cells.count - first);
    cells.read(key, first, count, batch);
    for (let at = 0; at < count; at++) take(batch[at] ?? '', first + at);
  }
}

/** Rows as they come from Excel: `keys` names the columns from left to right, `firstRow` skips headings. */
export class RowCells implements LedgerCells {
  readonly count: number;
  private readonly positions: ReadonlyMap<string, number>;

  constructor(
    private readonly rows: readonly (readonly RawCell[])[],
    keys: readonly string[],
    private readonly firstRow = 0,
  ) {
    this.count = Math.max(0, rows.length - firstRow);
    this.positions = new Map(keys.map((key, position) => [key, position]));
  }

  readonly has = (key: string): boolean => this.positions.has(key);

  readonly cell = (key: string, line: number): RawCell => {
    const position = this.positions.get(key);
    return position === undefined ? '' : (this.rows[this.firstRow + line]?.[position] ?? '');
  };

  readonly read = (key: string, first: number, count: number, batch: RawCell[]): readonly RawCell[] => {
    const position = this.positions.get(key);
    if (position === undefined) batch.fill('');
    else copyColumn(this.rows, this.firstRow + first, position, count, batch);
    return batch;
  };
}

function copyColumn(rows: readonly (readonly RawCell[])[], first: number, position: number, count: number, batch: RawCell[]): void {
  for (let at = 0; at < count; at++) batch[at] = rows[first + at]?.[position] ?? '';
}

/** A table as columns by field key. */
export class ColumnCells implements LedgerCells {
  readonly count: number;

  constructor(private readonly table: ColumnTable) {
    this.count = table.rowCount;
  }

  readonly has = (key: string): boolean => this.table.columns.has(key);

  readonly cell = (key: string, line: number): RawCell => this.table.columns.get(key)?.[line] ?? '';

  readonly read = (key: string, first: number, count: number, batch: RawCell[]): readonly RawCell[] => {
    const cells = this.table.columns.get(key);
    for (let at = 0; at < count; at++) batch[at] = cells?.[first + at] ?? '';
    return batch;
  };
}
