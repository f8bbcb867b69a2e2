import { CellError, type CellValue } from '../../model/cellValue';
import { NA, NUM, sameNumber, VALUE } from '../engine/coerce';
import { lift } from '../engine/lift';
import { areasOf, forEachValue } from '../engine/ranges';
import { AreaUnion, CellRange, Matrix, type Value } from '../engine/values';
import { scalarOf } from '../engine/ranges';
import type { Context } from '../engine/context';
import { cellsWithRows, numbersOf, STATISTICS } from './aggregate';
import { ANY, integerAt, numberAt, values, type FunctionDefinition, type FunctionTable } from './definition';

const ascending = (given: Value): number[] => numbersOf([given]).sort((a, b) => a - b);

/** A function of sorted numbers and one more argument, which may be an array. */
const ofSorted = (apply: (sorted: readonly number[], argument: number) => number | CellError): FunctionDefinition =>
  values(2, 2, ([array, argument]) => {
    const sorted = ascending(array);
    return lift([argument], ([cell]) => (cell instanceof CellError ? cell : apply(sorted, numberAt([cell], 0))));
  });

/** The value at a fractional place between sorted numbers. */
function interpolated(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const below = sorted[low] ?? 0;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? below;
  return below + (above - below) * (place - low);
}

const percentileInclusive = (sorted: readonly number[], share: number): number | CellError =>
  sorted.length === 0 || share < 0 || share > 1 ? NUM : interpolated(sorted, share * (sorted.length - 1));

function percentileExclusive(sorted: readonly number[], share: number): number | CellError {
  const place = share * (sorted.length + 1);
  return place < 1 || place > sorted.length ? NUM : interpolated(sorted, place - 1);
}

const quartile =
  (percentile: typeof percentileInclusive, least: number, most: number) =>
  (sorted: readonly number[], which: number): number | CellError =>
    which < least || which > most ? NUM : percentile(sorted, Math.trunc(which) / 4);

function rank(given: readonly Value[], context: Context, average: boolean): Value {
  const [value, range, order] = given;
  const all = numbersOf([range]);
  const up = integerAt([order === undefined ? undefined : scalarOf(order, context)], 0) !== 0;
  return lift([value], ([cell]) => {
    if (cell instanceof CellError) return cell;
    const number = numberAt([cell], 0);
    const equal = all.filter((other) => sameNumber(other, number)).length;
    if (equal === 0) return NA;
    const before = all.filter((other) => !sameNumber(other, number) && (up ? other < number : other > number)).length;
    return before + 1 + (average ? (equal - 1) / 2 : 0);
  });
}

function percentRank(sorted: readonly number[], value: number, digits: number): number | CellError {
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined || value < first || value > last) return NA;
  const below = sorted.filter((number) => number < value).length;
  const exact = sorted.includes(value);
  const [low = 0, high = 0] = [sorted[below - 1], sorted[below]];
  const place = exact ? below : below - 1 + (value - low) / (high - low);
  const share = sorted.length === 1 ? 1 : place / (sorted.length - 1);
  const scale = 10 ** digits;
  return Math.floor(share * scale + 1e-9) / scale;
}

/** Numbers of areas without hidden rows and without cells that are SUBTOTAL or AGGREGATE themselves. */
interface Leave {
  readonly hiddenRows: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

const isSubtotal = /(^|[^A-Z.])(SUBTOTAL|AGGREGATE)\(/i;

function visibleCells(given: readonly Value[], leave: Leave): CellValue[] {
  const found: CellValue[] = [];
  for (const value of given) {
    for (const area of areasOf(value) ?? []) {
      const { sheet } = area;
      cellsWithRows(area, (cell, row, column) => {
        if (cell === undefined || (leave.errors && cell instanceof CellError)) return;
        const settings = sheet.rows.get(row);
        if (settings?.hidden && (leave.hiddenRows || isFiltered(area, row))) return;
        if (leave.subtotals && isSubtotal.test(sheet.cells.formula(row, column)?.text ?? '')) return;
        found.push(cell);
      });
    }
    if (value instanceof Matrix)
      forEachValue(value, (cell) => (leave.errors && cell instanceof CellError ? undefined : found.push(cell)));
  }
  return found;
}

/** Rows that a filter hides are left out by every kind of SUBTOTAL. */
function isFiltered({ sheet }: CellRange, row: number): boolean {
  const filters = [sheet.autoFilter, ...sheet.tables.map((table) => table.filter)];
  return filters.some(
    (filter) => filter && filter.criteria.size > 0 && row > filter.range.top && row <= filter.range.bottom,
  );
}

function combined(kind: number, cells: readonly CellValue[]): CellValue {
  if (kind === 3) return cells.length;
  const error = cells.find((cell) => cell instanceof CellError);
  if (error && kind !== 2) return error;
  const statistic = STATISTICS[kind];
  return statistic ? statistic(cells.filter((cell) => typeof cell === 'number')) : VALUE;
}

function subtotal([kindValue, ...rest]: readonly Value[], context: Context): Value {
  const kind = integerAt([scalarOf(kindValue, context)], 0);
  const base = kind > 100 ? kind - 100 : kind;
  if (base < 1 || base > 11) return VALUE;
  const wrong = rest.find((value) => !(value instanceof CellRange || value instanceof AreaUnion));
  if (wrong !== undefined) return wrong instanceof CellError ? wrong : VALUE;
  return combined(base, visibleCells(rest, { hiddenRows: kind > 100, errors: false, subtotals: true }));
}

function aggregate([kindValue, optionValue, ...rest]: readonly Value[], context: Context): Value {
  const kind = integerAt([scalarOf(kindValue, context)], 0);
  const option = integerAt([scalarOf(optionValue, context)], 0);
  if (kind < 1 || kind > 19 || option < 0 || option > 7) return VALUE;
  const leave = { hiddenRows: option % 2 === 1, errors: [2, 3, 6, 7].includes(option), subtotals: option < 4 };
  if (kind < 14) return combined(kind, visibleCells(rest, leave));
  const [array, k] = rest;
  const cells = visibleCells([array], leave);
  const error = cells.find((cell) => cell instanceof CellError);
  if (error) return error;
  const sorted = cells.filter((cell) => typeof cell === 'number').sort((a, b) => a - b);
  return AGGREGATE_WITH_K[kind]?.(sorted, numberAt([scalarOf(k, context)], 0)) ?? VALUE;
}

const large = (sorted: readonly number[], k: number): number | CellError => sorted[sorted.length - Math.ceil(k)] ?? NUM;
const small = (sorted: readonly number[], k: number): number | CellError => sorted[Math.ceil(k) - 1] ?? NUM;

const AGGREGATE_WITH_K: Readonly<Record<number, (sorted: readonly number[], k: number) => number | CellError>> = {
  14: large,
  15: small,
  16: percentileInclusive,
  17: quartile(percentileInclusive, 0, 4),
  18: percentileExclusive,
  19: quartile(percentileExclusive, 1, 3),
};

export const RANKING: FunctionTable = {
  LARGE: ofSorted(large),
  SMALL: ofSorted(small),
  PERCENTILE: ofSorted(percentileInclusive),
  'PERCENTILE.INC': ofSorted(percentileInclusive),
  'PERCENTILE.EXC': ofSorted(percentileExclusive),
  QUARTILE: ofSorted(quartile(percentileInclusive, 0, 4)),
  'QUARTILE.INC': ofSorted(quartile(percentileInclusive, 0, 4)),
  'QUARTILE.EXC': ofSorted(quartile(percentileExclusive, 1, 3)),
  RANK: values(2, 3, (given, context) => rank(given, context, false)),
  'RANK.EQ': values(2, 3, (given, context) => rank(given, context, false)),
  'RANK.AVG': values(2, 3, (given, context) => rank(given, context, true)),
  PERCENTRANK: values(2, 3, ([array, value, digits]) => {
    const sorted = ascending(array);
    return lift([value, digits], ([cell, places]) =>
      cell instanceof CellError ? cell : percentRank(sorted, numberAt([cell], 0), integerAt([places], 0, 3)),
    );
  }),
  'PERCENTRANK.INC': values(2, 3, ([array, value, digits]) => {
    const sorted = ascending(array);
    return lift([value, digits], ([cell, places]) =>
      cell instanceof CellError ? cell : percentRank(sorted, numberAt([cell], 0), integerAt([places], 0, 3)),
    );
  }),
  FREQUENCY: values(2, 2, ([data, bins]) => {
    const numbers = numbersOf([data]);
    const edges = numbersOf([bins]);
    const sorted = [...edges].sort((a, b) => a - b);
    const counts = sorted.map(
      (edge, at) => numbers.filter((number) => number <= edge && (at === 0 || number > (sorted[at - 1] ?? 0))).length,
    );
    const above = numbers.filter((number) => number > (sorted[sorted.length - 1] ?? -Infinity)).length;
    return new Matrix(counts.length + 1, 1, [...counts, above]);
  }),
  SUBTOTAL: values(2, ANY, subtotal),
  AGGREGATE: values(3, ANY, aggregate),
};
