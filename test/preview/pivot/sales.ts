import type { CellValue } from '../../../src/preview/model/cellValue';
import { cacheOf } from './pivotOf';

/** Two regions, two products, two quarters; some combinations have no record. */
export const SALES: readonly (readonly CellValue[])[] = [
  ['Region', 'Product', 'Quarter', 'Amount', 'Units'],
  ['North', 'Pen', 'Q1', 10, 1],
  ['North', 'Pen', 'Q2', 20, 2],
  ['North', 'Ink', 'Q1', 30, 3],
  ['South', 'Pen', 'Q1', 40, 4],
  ['South', 'Ink', 'Q1', 50, 5],
  ['South', 'Ink', 'Q2', 60, 6],
];

export const sales = cacheOf(SALES);
