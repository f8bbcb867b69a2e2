import { ColumnCells, type LedgerCells } from '../ledger/ledgerRows';
import type { ColumnTable, RawCell } from '../tables';
import { customerKey } from './customerKey';
import { BATCH, TextTable } from './textTable';

/** No customer of the list. */
export const UNKNOWN_CUSTOMER = -1;

/**
 * Finds the customer that a row of another table speaks of: by id first, else by name. A text that stands in the list
 * just so is that customer's; only others are compared without regard to width, case and blanks.
 */
export class CustomerIndex {
  private readonly ids: TextIndex;
  private names: TextIndex | undefined;

  /** `customers` has the columns `customerId` and `customerName`, where it has them; the first of equal ones counts. */
  constructor(private readonly customers: ColumnTable) {
    this.ids = new TextIndex(customers.columns.get('customerId') ?? []);
  }

  /** The position of each row's customer in the list, UNKNOWN_CUSTOMER where the list has none. */
  locate(table: ColumnTable): Int32Array {
    return this.locateLines(new ColumnCells(table));
  }

  /** The same of a ledger's lines. */
  locateLines(cells: LedgerCells): Int32Array {
    const found = new Int32Array(cells.count).fill(UNKNOWN_CUSTOMER);
    const [ids, names] = [new Array<RawCell>(BATCH).fill(''), new Array<RawCell>(BATCH).fill('')];
    for (let first = 0; first < found.length; first += BATCH) {
      const count = Math.min(BATCH, found.length - first);
      this.locateBatch(cells.read('customerId', first, count, ids), () => cells.read('customerName', first, count, names), count, found, first);
    }
    return found;
  }

  /** The position of one customer; '' for what a row does not say. */
  positionOf(id: RawCell, name: RawCell): number {
    const position = id === '' ? UNKNOWN_CUSTOMER : this.ids.find(id);
    return position !== UNKNOWN_CUSTOMER || name === '' ? position : this.namesOfList().find(name);
  }

  /**
   * The positions of a batch's customers (at most BATCH of them), written into `found` from `first` on. Their names are
   * asked for only where an id does not say who it is.
   */
  locateBatch(ids: readonly RawCell[], namesOf: () => readonly RawCell[], count: number, found: Int32Array, first: number): void {
    this.ids.findBatch(ids, count, found, first);
    let names: readonly RawCell[] | undefined;
    for (let at = 0; at < count; at++) {
      if (found[first + at] !== UNKNOWN_CUSTOMER) continue;
      const name = (names ??= namesOf())[at] ?? '';
      if (name !== '') found[first + at] = this.namesOfList().find(name);
    }
  }

  /** Names are looked up only where ids do not find the customer. */
  private namesOfList(): TextIndex {
    return (this.names ??= new TextIndex(this.customers.columns.get('customerName') ?? []));
  }
}

/** Positions by text. Keys are made only when a text is asked for that does not stand there just so, and once a text. */
class TextIndex {
  private readonly exact: TextTable;
  private readonly others = new Map<RawCell, number>();
  private byKey: Map<string, number> | undefined;

  constructor(private readonly cells: readonly RawCell[]) {
    this.exact = new TextTable(cells);
  }

  find(cell: RawCell): number {
    const position = this.exact.find(cell);
    return position === UNKNOWN_CUSTOMER ? this.findOther(cell) : position;
  }

  findBatch(batch: readonly RawCell[], count: number, found: Int32Array, first: number): void {
    this.exact.findBatch(batch, count, found, first);
    for (let at = 0; at < count; at++) {
      if (found[first + at] === UNKNOWN_CUSTOMER) found[first + at] = this.findOther(batch[at] ?? '');
    }
  }

  private findOther(cell: RawCell): number {
    if (cell === '') return UNKNOWN_CUSTOMER;
    let position = this.others.get(cell);
    if (position === undefined) this.others.set(cell, (position = this.findByKey(cell)));
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
