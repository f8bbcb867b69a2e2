import { desc, op, table } from 'arquero';
import { addYears } from '../../src/domain/serialDate';
import { AMOUNT, CUSTOMER, DATE, LAST_DAY, ORDER, type Rows } from './ledger';
import type { Outcome } from './outcome';
import { plainClasses, type PlainSums } from './plain';

/** arquero reads columns; filling them from the rows is part of its work. Sums are arquero's, classes those of the plain program. */
export function arqueroOutcome(rows: Rows, list: Rows): Outcome {
  const column = (position: number): unknown[] => rows.map((row) => row[position]);
  const lines = table({ customer: column(CUSTOMER), day: column(DATE), order: column(ORDER), amount: column(AMOUNT) }).params({ last: LAST_DAY, year: addYears(LAST_DAY, -1), twoYears: addYears(LAST_DAY, -2) });
  const all = lines
    .filter((line: { day: number }, $: { last: number }) => line.day <= $.last)
    .groupby('customer')
    .rollup({ first: op.min('day'), last: op.max('day') });
  const period = lines
    .filter((line: { day: number }, $: { last: number; year: number }) => line.day > $.year && line.day <= $.last)
    .groupby('customer')
    .rollup({ sales: op.sum('amount'), orders: op.distinct('order') });
  const previous = lines
    .filter((line: { day: number }, $: { year: number; twoYears: number }) => line.day > $.twoYears && line.day <= $.year)
    .groupby('customer')
    .rollup({ previous: op.sum('amount') });
  const joined = all.join_left(period, 'customer').join_left(previous, 'customer').orderby(desc('sales'));
  const sums = new Map(
    (joined.objects() as (Partial<PlainSums> & { customer: string; first: number; last: number })[]).map(({ customer, first, last, sales = 0, orders = 0, previous: before = 0 }) => [customer, { first, last, sales, orders, previous: before }]),
  );
  return plainClasses(list.map((row) => sums.get(String(row[0]))));
}
