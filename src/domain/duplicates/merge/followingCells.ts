import { CustomerIndex } from '../../customer/customerIndex';
import { customerKey } from '../../customer/customerKey';
import type { ColumnTable, RawCell, TableName } from '../../tables';

/** The tables whose rows follow a customer that is joined into another. */
export const FOLLOWING_TABLES: readonly TableName[] = ['Sales', 'Receivables', 'Visits', 'Submissions', 'Opportunities'];

/** The two columns by which a row names its customer. */
export type NamingColumn = 'customerId' | 'customerName';

/** One cell of a table that names another customer after the join. Rows count from the first under the header. */
export interface FollowingCell {
  readonly table: TableName;
  readonly row: number;
  readonly key: NamingColumn;
  readonly before: RawCell;
  readonly after: RawCell;
}

export interface Joining {
  /** Rows of the list of customers. */
  readonly survivor: number;
  readonly merged: number;
  /** The name that the survivor has after the join. */
  readonly nameAfter: RawCell;
}

/**
 * The cells of other tables that name the merged customer, by id or by name, with what they are to say; also those that
 * name the survivor by the name that it has no longer. What a row leaves empty stays empty as long as it still names
 * its customer.
 */
export function followingCells(customers: ColumnTable, tables: ReadonlyMap<TableName, ColumnTable>, joining: Joining): readonly FollowingCell[] {
  const index = new CustomerIndex(customers);
  return FOLLOWING_TABLES.flatMap((name) => {
    const table = tables.get(name);
    return table ? cellsOf(name, table, index.locate(table), customers, joining) : [];
  });
}

function cellsOf(name: TableName, table: ColumnTable, located: Int32Array, customers: ColumnTable, joining: Joining): readonly FollowingCell[] {
  const { survivor, merged, nameAfter } = joining;
  const idAfter = customers.columns.get('customerId')?.[survivor] ?? '';
  const nameBefore = customerKey(customers.columns.get('customerName')?.[survivor]);
  const [ids, names] = [table.columns.get('customerId'), table.columns.get('customerName')];
  const cells: FollowingCell[] = [];
  const note = (row: number, key: NamingColumn, before: RawCell, after: RawCell): void => {
    if (before !== after) cells.push({ table: name, row, key, before, after });
  };
  for (let row = 0; row < table.rowCount; row++) {
    const [id, called] = [ids?.[row] ?? '', names?.[row] ?? ''];
    if (located[row] === merged) {
      if (id !== '') note(row, 'customerId', id, idAfter);
      if (called !== '' || idAfter === '') note(row, 'customerName', called, nameAfter);
    } else if (located[row] === survivor && called !== '' && customerKey(called) === nameBefore) note(row, 'customerName', called, nameAfter);
  }
  return cells;
}
