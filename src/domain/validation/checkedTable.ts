import { CustomerIndex } from '../customer/customerIndex';
import { numbers } from '../ledger/saleLines';
import type { SerialDate } from '../serialDate';
import type { ColumnTable, RawCell, TableName } from '../tables';
import type { CheckSettings } from './checkSettings';

/** A column as numbers for its different texts, counted from 0; the empty one is -1. */
export interface CodedColumn {
  readonly codes: Int32Array;
  /** The texts without blanks at their ends, by their number. */
  readonly texts: readonly string[];
}

/** One table as the checks look at it: columns that several of them need are made once. */
export class CheckedTable {
  private readonly numberColumns = new Map<string, Float64Array>();
  private readonly codedColumns = new Map<string, CodedColumn>();
  private used: Uint8Array | undefined;

  constructor(
    readonly name: TableName,
    private readonly table: ColumnTable,
  ) {}

  get rowCount(): number {
    return this.table.rowCount;
  }

  get source(): ColumnTable {
    return this.table;
  }

  /** A column's cells; undefined where the table has no such column. */
  cells(key: string): readonly RawCell[] | undefined {
    return this.table.columns.get(key);
  }

  value(key: string, row: number): RawCell {
    return this.table.columns.get(key)?.[row] ?? '';
  }

  text(key: string, row: number): string {
    return String(this.value(key, row)).trim();
  }

  /** A column as numbers, NaN where a cell holds none. */
  numbers(key: string): Float64Array {
    let column = this.numberColumns.get(key);
    if (!column) this.numberColumns.set(key, (column = numbers(this.table.columns.get(key), this.rowCount)));
    return column;
  }

  /** A column's different texts by numbers: what depends on the text alone is then found out once a text. */
  coded(key: string): CodedColumn {
    let column = this.codedColumns.get(key);
    if (!column) this.codedColumns.set(key, (column = codesOf(this.table.columns.get(key), this.rowCount)));
    return column;
  }

  /** Whether the row holds anything: a blank row inside a table lacks nothing. */
  isUsed(row: number): boolean {
    this.used ??= new Uint8Array(this.rowCount);
    const known = this.used[row];
    if (known) return known === 1;
    let isUsed = false;
    for (const cells of this.table.columns.values()) {
      if ((cells[row] ?? '') === '') continue;
      isUsed = true;
      break;
    }
    this.used[row] = isUsed ? 1 : 2;
    return isUsed;
  }
}

function codesOf(cells: readonly RawCell[] | undefined, rowCount: number): CodedColumn {
  const codes = new Int32Array(rowCount).fill(-1);
  const known = new Map<RawCell, number>();
  const texts: string[] = [];
  for (let row = 0; cells && row < rowCount; row++) {
    const cell = cells[row] ?? '';
    if (cell === '') continue;
    let code = known.get(cell);
    if (code === undefined) {
      known.set(cell, (code = texts.length));
      texts.push(String(cell).trim());
    }
    codes[row] = code;
  }
  return { codes, texts };
}

/** Everything that checks are given. */
export class CheckInput {
  private readonly checked: ReadonlyMap<TableName, CheckedTable>;
  private readonly located = new Map<TableName, Int32Array>();
  private index: CustomerIndex | undefined;

  constructor(
    tables: ReadonlyMap<TableName, ColumnTable>,
    /** What counts as today. */
    readonly reportDate: SerialDate,
    readonly settings: CheckSettings,
  ) {
    this.checked = new Map([...tables].map(([name, table]) => [name, new CheckedTable(name, table)]));
  }

  has(table: TableName): boolean {
    return this.checked.has(table);
  }

  /** A table that is there; `reads` of a rule says which ones have to be. */
  table(name: TableName): CheckedTable {
    const found = this.checked.get(name);
    if (!found) throw new RangeError(`a check reads ${name} without asking for it`);
    return found;
  }

  /** By row of the table, its customer's position in Customers, UNKNOWN_CUSTOMER where there is none. */
  customersOf(name: TableName): Int32Array {
    let positions = this.located.get(name);
    if (!positions) {
      this.index ??= new CustomerIndex(this.table('Customers').source);
      this.located.set(name, (positions = this.index.locate(this.table(name).source)));
    }
    return positions;
  }
}
