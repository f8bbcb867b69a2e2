import type { ColumnTable, RawCell } from '../tables';

/** A ledger's cells by line and field key: over rows as Excel hands them over, or over columns. */
export interface LedgerCells {
  readonly count: number;
  readonly has: (key: string) => boolean;
  /** '' where the ledger has no such column or the line no such cell. */
  readonly cell: (key: string, line: number) => RawCell;
  /** Copies the cells of `count` lines from `first` on into `batch`; '' where there is none. */
  readonly read: (key: string, first: number, count: number, batch: RawCell[]) => void;
  /** Hands `count` lines from `first` on, or all of them, to a reader, cells in the order of the keys; one pass, nothing is copied. */
  readonly readLines: (keys: LineKeys, reader: LineReader, first?: number, count?: number) => void;
}

/** The columns that a line is read from, always seven; a key that the ledger does not have reads as ''. */
export type LineKeys = readonly [string, string, string, string, string, string, string];

export interface LineReader {
  readonly line: (line: number, a: RawCell, b: RawCell, c: RawCell, d: RawCell, e: RawCell, f: RawCell, g: RawCell) => void;
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

  readonly read = (key: string, first: number, count: number, batch: RawCell[]): void => {
    const position = this.positions.get(key);
    if (position === undefined) batch.fill('');
    else copyColumn(this.rows, this.firstRow + first, position, count, batch);
  };

  readonly readLines = (keys: LineKeys, reader: LineReader, first = 0, count = this.count - first): void => {
    const [a, b, c, d, e, f, g] = keys.map((key) => this.positions.get(key) ?? -1);
    const { rows, firstRow } = this;
    for (let line = first; line < first + count; line++) {
      const row = rows[firstRow + line] ?? [];
      reader.line(line, at(row, a), at(row, b), at(row, c), at(row, d), at(row, e), at(row, f), at(row, g));
    }
  };
}

/** An index below zero would make Excel's arrays slow to read, so it is not asked for. */
function at(row: readonly RawCell[], position: number | undefined): RawCell {
  return position === undefined || position < 0 ? '' : (row[position] ?? '');
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

  readonly read = (key: string, first: number, count: number, batch: RawCell[]): void => {
    const cells = this.table.columns.get(key);
    for (let at = 0; at < count; at++) batch[at] = cells?.[first + at] ?? '';
  };

  readonly readLines = (keys: LineKeys, reader: LineReader, first = 0, count = this.count - first): void => {
    const [a, b, c, d, e, f, g] = keys.map((key) => this.table.columns.get(key));
    for (let line = first; line < first + count; line++) {
      reader.line(line, a?.[line] ?? '', b?.[line] ?? '', c?.[line] ?? '', d?.[line] ?? '', e?.[line] ?? '', f?.[line] ?? '', g?.[line] ?? '');
    }
  };
}
