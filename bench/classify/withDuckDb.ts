import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { addYears } from '../../src/domain/serialDate';
import { AMOUNT, CUSTOMER, DATE, LAST_DAY, ORDER, type Rows } from './ledger';
import { emptyOutcome, OUTCOMES, type Outcome } from './outcome';

const CHUNK = 2048;

/** DuckDB in this process: chunks appended from the rows, then everything in SQL. */
export async function duckDbOutcome(rows: Rows, list: Rows): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run('CREATE TABLE lines (day INTEGER, order_no VARCHAR, customer VARCHAR, amount DOUBLE); CREATE TABLE customers (place INTEGER, customer VARCHAR)');
    await append(connection, 'lines', [INTEGER, VARCHAR, VARCHAR, DOUBLE], rows, [DATE, ORDER, CUSTOMER, AMOUNT]);
    await append(connection, 'customers', [INTEGER, VARCHAR], list.map((row, place) => [place, row[0] ?? '']), [0, 1]);
    const result = await connection.runAndReadAll(SQL);
    const outcome = emptyOutcome(list.length);
    result.getColumns().forEach((values, column) => {
      const key = OUTCOMES[column];
      if (key) values.forEach((value, place) => (outcome[key][place] = value === null ? NaN : Number(value)));
    });
    return outcome;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type Types = readonly (typeof INTEGER | typeof VARCHAR | typeof DOUBLE)[];

async function append(connection: DuckDBConnection, name: string, types: Types, rows: Rows, positions: readonly number[]): Promise<void> {
  const appender = await connection.createAppender(name);
  for (let first = 0; first < rows.length; first += CHUNK) {
    const part = rows.slice(first, first + CHUNK);
    const chunk = DuckDBDataChunk.create([...types], part.length);
    positions.forEach((position, column) => chunk.setColumnValues(column, part.map((row) => row[position] as DuckDBValue)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const CUTS = (value: string): string => `list_transform([1,2,3,4], k -> list_sort(list(${value}))[CAST(ceil(k * count(*) / 5.0) AS INTEGER)])`;
const SCORE = (value: string, cuts: string): string => `1 + len(list_filter(${cuts}, cut -> ${value} > cut))`;

const SQL = `
WITH sums AS (
  SELECT customer, min(day) AS first, max(day) AS last,
    round(coalesce(sum(amount) FILTER (day > ${addYears(LAST_DAY, -1)}), 0) * 100)::BIGINT AS cents,
    round(coalesce(sum(amount) FILTER (day > ${addYears(LAST_DAY, -2)} AND day <= ${addYears(LAST_DAY, -1)}), 0) * 100)::BIGINT AS previous,
    count(DISTINCT order_no) FILTER (day > ${addYears(LAST_DAY, -1)}) AS orders
  FROM lines WHERE day <= ${LAST_DAY} GROUP BY customer),
figures AS (
  SELECT place, first, last, coalesce(cents, 0) AS cents, coalesce(previous, 0) AS previous, coalesce(orders, 0) AS orders
  FROM customers LEFT JOIN sums USING (customer)),
ladder AS (
  SELECT cents, coalesce(sum(sum(cents)) OVER (ORDER BY cents DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::DOUBLE / (SELECT sum(cents) FROM figures WHERE cents > 0)::DOUBLE AS before
  FROM figures WHERE cents > 0 GROUP BY cents),
cuts AS (
  SELECT ${CUTS(`${LAST_DAY} - last`)} AS recency, ${CUTS('orders')} AS frequency, ${CUTS('cents')} AS monetary FROM figures WHERE orders > 0)
SELECT cents / 100.0::DOUBLE, previous / 100.0::DOUBLE, orders, first, last,
  CASE WHEN first IS NULL THEN 2 WHEN ${LAST_DAY} - first > 365 THEN 0 ELSE 1 END,
  CASE WHEN last IS NULL THEN 255 WHEN ${LAST_DAY} - last <= 180 THEN 1 ELSE 0 END,
  CASE WHEN before < 0.8::DOUBLE THEN CASE WHEN first <= ${addYears(LAST_DAY, -2)} THEN 0 ELSE 1 END WHEN before < 0.95::DOUBLE AND orders >= 2 THEN 1 ELSE 2 END,
  CASE WHEN before IS NULL THEN 3 WHEN before < 0.8::DOUBLE THEN 0 WHEN before < 0.95::DOUBLE THEN 1 ELSE 2 END,
  CASE WHEN orders = 0 THEN 0 ELSE 100 * (6 - (${SCORE(`${LAST_DAY} - last`, 'recency')})) + 10 * (${SCORE('orders', 'frequency')}) + ${SCORE('cents', 'monetary')} END
FROM figures LEFT JOIN ladder USING (cents), cuts ORDER BY place`;
