import type { ColumnTable, RawCell } from '../tables';
import { customerKey } from './customerKey';

/** No customer of the list. */
export const UNKNOWN_CUSTOMER = -1;

/** Finds the customer that a row of another table speaks of: by id first, else by name. */
export class CustomerIndex {
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number>();

  /** `customers` has the columns `customerId` and `customerName`, where it has them; the first of equal ones counts. */
  constructor(customers: ColumnTable) {
    fill(this.byId, customers.columns.get('customerId'));
    fill(this.byName, customers.columns.get('customerName'));
  }

  /**
   * The position of each row's customer in the list, UNKNOWN_CUSTOMER where the list has none. Each text is looked up
   * once, however many rows hold it.
   */
  locate(table: ColumnTable): Int32Array {
    const found = new Int32Array(table.rowCount).fill(UNKNOWN_CUSTOMER);
    locateColumn(found, table.columns.get('customerId'), this.byId);
    locateColumn(found, table.columns.get('customerName'), this.byName);
    return found;
  }
}

function fill(index: Map<string, number>, cells: readonly RawCell[] | undefined): void {
  cells?.forEach((cell, position) => {
    const key = customerKey(cell);
    if (key !== '' && !index.has(key)) index.set(key, position);
  });
}

function locateColumn(found: Int32Array, cells: readonly RawCell[] | undefined, index: ReadonlyMap<string, number>): void {
  if (!cells) return;
  const known = new Map<RawCell, number>();
  for (let row = 0; row < found.length; row++) {
    if (found[row] !== UNKNOWN_CUSTOMER) continue;
    const cell = cells[row] ?? '';
    let position = known.get(cell);
    if (position === undefined) known.set(cell, (position = index.get(customerKey(cell)) ?? UNKNOWN_CUSTOMER));
    found[row] = position;
  }
}
