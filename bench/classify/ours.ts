import { classify, type Classification } from '../../src/domain/classification/classify';
import { dealingColumns } from '../../src/domain/classification/dealings';
import { salesFigures } from '../../src/domain/classification/salesFigures';
import { DEFAULT_STANDARD } from '../../src/domain/classification/standard';
import type { RecentLines } from '../../src/domain/credit/recentLines';
import { CustomerIndex } from '../../src/domain/customer/customerIndex';
import { RowCells } from '../../src/domain/ledger/ledgerRows';
import { saleBatches } from '../../src/domain/ledger/saleBatches';
import type { ColumnTable } from '../../src/domain/tables';
import { KEYS, LAST_DAY, type Rows } from './ledger';
import type { Outcome } from './outcome';

const NONE: ColumnTable = { rowCount: 0, columns: new Map() };

/** The product's own code, from rows to classes; `onStep` is called between its steps. */
export function classifyRows(rows: Rows, list: Rows, onStep: () => void = () => undefined): Classification {
  const customers: ColumnTable = {
    rowCount: list.length,
    columns: new Map([
      ['customerId', list.map((row) => row[0] ?? '')],
      ['customerName', list.map((row) => row[1] ?? '')],
    ]),
  };
  const index = new CustomerIndex(customers);
  onStep();
  return classifyWith(rows, customers, index, undefined, onStep);
}

/** The same with the list of customers read before; recent lines are noted on the way where somebody wants them. */
export function classifyWith(rows: Rows, customers: ColumnTable, index: CustomerIndex, recent?: RecentLines, onStep: () => void = () => undefined): Classification {
  const batches = saleBatches(new RowCells(rows, KEYS), index, { costs: false, orders: true });
  const figures = salesFigures(recent?.notedFrom(batches) ?? batches, customers.rowCount, LAST_DAY);
  onStep();
  const classes = classify(figures, dealingColumns(customers, figures, NONE, index), DEFAULT_STANDARD, true);
  onStep();
  return classes;
}

export const outcomeOf = ({ figures, relationship, dealStage, position, grade, rfm }: Classification): Outcome => ({
  sales: figures.sales,
  previousSales: figures.previousSales,
  orders: Float64Array.from(figures.orders),
  firstDeal: figures.firstDeal,
  lastDeal: figures.lastDeal,
  relationship: Float64Array.from(relationship),
  dealStage: Float64Array.from(dealStage),
  position: Float64Array.from(position),
  grade: Float64Array.from(grade),
  rfm: Float64Array.from(rfm.score),
});
