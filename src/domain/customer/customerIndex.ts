import type { ColumnTable, RawCell } from '../tables';
import { customerKey } from './customerKey';

/** No customer of the list. */
export const UNKNOWN_CUSTOMER = -1;

/**
 * Finds the customer that a row of another table speaks of: by id first, else by name. A text that stands in the list
 * just so is that customer's; only others are compared without regard to width, case and blanks.
 */
export class CustomerIndex {
  private readonly ids: TextIndex;
  private readonly names: TextIndex;

  /** `customers` has the columns `customerId` and `customerName`, where it has them; the first of equal ones counts. */
  constructor(customers: ColumnTable) {
    this.ids = new TextIndex(customers.columns.get('customerId') ?? []);
    this.names = new TextIndex(customers.columns.get('customerName') ?? []);
  }

  /** The position of each row's customer in the list, UNKNOWN_CUSTOMER where the list has none. */
  locate(table: ColumnTable): Int32Array {
    const found = new Int32Array(table.rowCount).fill(UNKNOWN_CUSTOMER);
    const ids = table.columns.get('customerId');
    const names = table.columns.get('customerName');
    for (let row = 0; row < found.length; row++) found[row] = this.positionOf(ids?.[row] ?? '', names?.[row] ?? '');
    return found;
  }

  /** The position of one customer; '' for what a row does not say. */
  positionOf(id: RawCell, name: RawCell): number {
    const position = id === '' ? UNKNOWN_CUSTOMER : this.ids.find(id);
    return position !== UNKNOWN_CUSTOMER || name === '' ? position : this.names.find(name);
  }
}

/** Positions by text. Keys are made only when a text is asked for that does not stand there just so, and once a text. */
class TextIndex {
  private readonly exact = new Map<RawCell, number>();
  private byKey: Map<string, number> | undefined;
  /** Rows of one customer often follow each other. */
  private lastCell: RawCell = '';
  private lastPosition = UNKNOWN_CUSTOMER;

  constructor(private readonly cells: readonly RawCell[]) {
    for (let position = 0; position < cells.length; position++) {
      const cell = cells[position] ?? '';
      if (cell !== '' && !this.exact.has(cell)) this.exact.set(cell, position);
    }
  }

  find(cell: RawCell): number {
    if (cell === this.lastCell) return this.lastPosition;
    let position = this.exact.get(cell);
    if (position === undefined) this.exact.set(cell, (position = this.findByKey(cell)));
    this.lastCell = cell;
    this.lastPosition = position;
    return position;
  }

  private findByKey(cell: RawCell): number {
    this.byKey ??= keyed(this.cells);
    return this.byKey.get(customerKey(cell)) ?? UNKNOWN_CUSTOMER;
  }
}

function keyed(cells: readonly RawCell[]): Map<string, number> {
  const byKey = new Map<string, number>();
  for (let position = 0; position < cells.length; position++) {
    const key = customerKey(cells[position]);
    if (key !== '' && !byKey.has(key)) byKey.set(key, position);
  }
  return byKey;
}
