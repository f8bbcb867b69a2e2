import { CellError, type CellValue } from '../../model/cellValue';
import { DIV0, NUM, toNumber, VALUE } from '../engine/coerce';
import { finite } from '../engine/operators';
import { areasOf, forEachCell, forEachValue } from '../engine/ranges';
import { AreaUnion, CellRange, Lambda, Matrix, type Value } from '../engine/values';
import { plain, lift } from '../engine/lift';
import { ANY, ErrorResult, values, type FunctionDefinition, type FunctionTable } from './definition';

/**
 * The numbers of arguments as SUM takes them: in references and arrays only numbers count, what is written in the
 * formula is converted. The first error ends the function.
 */
export function numbersOf(given: readonly Value[]): number[] {
  const found: number[] = [];
  const take = (cell: CellValue): void => {
    if (typeof cell === 'number') found.push(cell);
    else if (cell instanceof CellError) throw new ErrorResult(cell);
  };
  for (const value of given) {
    if (value instanceof CellRange || value instanceof AreaUnion)
      areasOf(value)?.forEach((area) => forEachCell(area, take));
    else if (value instanceof Matrix) value.data.forEach(take);
    else if (value instanceof Lambda) throw new ErrorResult(VALUE);
    else if (value !== undefined) {
      const number = toNumber(value);
      if (number instanceof CellError) throw new ErrorResult(number);
      found.push(number);
    } else found.push(0);
  }
  return found;
}

/** As AVERAGEA takes them: in references texts are 0 and logical values 1 or 0. */
function numbersOfAll(given: readonly Value[]): number[] {
  const found: number[] = [];
  for (const value of given) {
    const direct = areasOf(value) === undefined && !(value instanceof Matrix);
    forEachValue(value, (cell) => {
      if (cell instanceof CellError) throw new ErrorResult(cell);
      if (typeof cell === 'number') found.push(cell);
      else if (typeof cell === 'boolean') found.push(Number(cell));
      else if (typeof cell === 'string') {
        const number = direct ? toNumber(cell) : 0;
        if (number instanceof CellError) throw new ErrorResult(number);
        found.push(number);
      }
    });
  }
  return found;
}

export type Statistic = (numbers: readonly number[]) => number | CellError;

const sum: Statistic = (numbers) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
const average: Statistic = (numbers) => (numbers.length === 0 ? DIV0 : (sum(numbers) as number) / numbers.length);
const extreme =
  (better: (a: number, b: number) => boolean): Statistic =>
  (numbers) => {
    let best = numbers[0] ?? 0;
    for (const number of numbers) if (better(number, best)) best = number;
    return best;
  };
const max = extreme((a, b) => a > b);
const min = extreme((a, b) => a < b);
const product: Statistic = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1));

function variance(numbers: readonly number[], sample: boolean): number | CellError {
  const size = numbers.length - (sample ? 1 : 0);
  if (size <= 0) return DIV0;
  return squares(numbers) / size;
}

function squares(numbers: readonly number[]): number {
  const mean = (sum(numbers) as number) / numbers.length;
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
}

const deviation = (numbers: readonly number[], sample: boolean): number | CellError => {
  const found = variance(numbers, sample);
  return found instanceof CellError ? found : Math.sqrt(found);
};

export const median: Statistic = (numbers) => {
  if (numbers.length === 0) return NUM;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const mode: Statistic = (numbers) => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | undefined;
  for (const [number, count] of counts)
    if (count > 1 && (best === undefined || count > (counts.get(best) ?? 0))) best = number;
  return best ?? CellError.of('#N/A');
};

/** Statistics that SUBTOTAL and AGGREGATE offer by number, 1 to 11 (7: sample, 8: population). */
export const STATISTICS: Readonly<Record<number, Statistic>> = {
  1: average,
  2: (numbers) => numbers.length,
  4: max,
  5: min,
  6: product,
  7: (numbers) => deviation(numbers, true),
  8: (numbers) => deviation(numbers, false),
  9: sum,
  10: (numbers) => variance(numbers, true),
  11: (numbers) => variance(numbers, false),
  12: median,
  13: mode,
};

const statistic = (of: Statistic, take = numbersOf): FunctionDefinition =>
  values(1, ANY, (given) => {
    const result = of(take(given));
    return typeof result === 'number' ? finite(result) : result;
  });

/** SUM without making a list: most formulas of most workbooks. */
function quickSum(given: readonly Value[]): CellValue {
  const [only] = given;
  const areas = given.length === 1 && areasOf(only);
  if (!areas) return finite(sum(numbersOf(given)) as number);
  let total = 0;
  let error: CellError | undefined;
  for (const area of areas) {
    forEachCell(area, (cell) => {
      if (typeof cell === 'number') total += cell;
      else if (cell instanceof CellError) error ??= cell;
    });
  }
  return error ?? finite(total);
}

function counted(given: readonly Value[], counts: (cell: CellValue, direct: boolean) => boolean): number {
  let count = 0;
  for (const value of given) {
    const direct = areasOf(value) === undefined && !(value instanceof Matrix);
    forEachValue(value, (cell) => {
      if (counts(cell, direct)) count++;
    });
  }
  return count;
}

function sumProduct(given: readonly Value[]): CellValue {
  const arrays = given.map(plain);
  const first = arrays[0];
  const [rows, columns] = first instanceof Matrix ? [first.rows, first.columns] : [1, 1];
  if (
    arrays.some((array) =>
      array instanceof Matrix ? array.rows !== rows || array.columns !== columns : rows * columns > 1,
    )
  ) {
    return arrays.find((array): array is CellError => array instanceof CellError) ?? VALUE;
  }
  let total = 0;
  for (let at = 0; at < rows * columns; at++) {
    let term = 1;
    for (const array of arrays) {
      const cell = array instanceof Matrix ? array.data[at] : array;
      if (cell instanceof CellError) return cell;
      term *= typeof cell === 'number' ? cell : 0;
    }
    total += term;
  }
  return finite(total);
}

/** SUMX2MY2, SUMX2PY2, SUMXMY2. */
const pairs = (term: (x: number, y: number) => number): FunctionDefinition =>
  values(2, 2, ([left, right]) => {
    let total = 0;
    const checked = lift([left, right], ([x, y]) => {
      if (x instanceof CellError) return x;
      if (y instanceof CellError) return y;
      if (typeof x === 'number' && typeof y === 'number') total += term(x, y);
      return 0;
    });
    const error = checked instanceof Matrix ? checked.data.find((cell) => cell instanceof CellError) : undefined;
    return error ?? total;
  });

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  SUM: values(1, ANY, quickSum),
  PRODUCT: statistic(product),
  AVERAGE: statistic(average),
  AVERAGEA: statistic(average, numbersOfAll),
  COUNT: values(1, ANY, (given) =>
    counted(
      given,
      (cell, direct) =>
        typeof cell === 'number' || (direct && cell !== undefined && typeof toNumber(cell) === 'number'),
    ),
  ),
  COUNTA: values(1, ANY, (given) => counted(given, (cell, direct) => direct || cell !== undefined)),
  COUNTBLANK: values(1, 1, ([range]) => {
    const [area] = areasOf(range) ?? [];
    if (!area) return VALUE;
    const { top, left, bottom, right } = area.rect;
    return (bottom - top + 1) * (right - left + 1) - counted([area], (cell) => cell !== undefined && cell !== '');
  }),
  MAX: statistic(max),
  MIN: statistic(min),
  MAXA: statistic(max, numbersOfAll),
  MINA: statistic(min, numbersOfAll),
  MEDIAN: statistic(median),
  MODE: statistic(mode),
  'MODE.SNGL': statistic(mode),
  STDEV: statistic((numbers) => deviation(numbers, true)),
  'STDEV.S': statistic((numbers) => deviation(numbers, true)),
  STDEVA: statistic((numbers) => deviation(numbers, true), numbersOfAll),
  STDEVP: statistic((numbers) => deviation(numbers, false)),
  'STDEV.P': statistic((numbers) => deviation(numbers, false)),
  STDEVPA: statistic((numbers) => deviation(numbers, false), numbersOfAll),
  VAR: statistic((numbers) => variance(numbers, true)),
  'VAR.S': statistic((numbers) => variance(numbers, true)),
  VARA: statistic((numbers) => variance(numbers, true), numbersOfAll),
  VARP: statistic((numbers) => variance(numbers, false)),
  'VAR.P': statistic((numbers) => variance(numbers, false)),
  VARPA: statistic((numbers) => variance(numbers, false), numbersOfAll),
  SUMSQ: statistic((numbers) => numbers.reduce((total, number) => total + number * number, 0)),
  DEVSQ: statistic((numbers) => (numbers.length === 0 ? NUM : squares(numbers))),
  AVEDEV: statistic((numbers) => {
    const mean = average(numbers);
    return mean instanceof CellError
      ? NUM
      : numbers.reduce((total, number) => total + Math.abs(number - mean), 0) / numbers.length;
  }),
  GEOMEAN: statistic((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0)
      ? NUM
      : Math.exp(numbers.reduce((total, number) => total + Math.log(number), 0) / numbers.length),
  ),
  HARMEAN: statistic((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0)
      ? NUM
      : numbers.length / numbers.reduce((total, number) => total + 1 / number, 0),
  ),
  SUMPRODUCT: values(1, ANY, sumProduct),
  SUMX2MY2: pairs((x, y) => x * x - y * y),
  SUMX2PY2: pairs((x, y) => x * x + y * y),
  SUMXMY2: pairs((x, y) => (x - y) ** 2),
  MMULT: values(2, 2, ([left, right]) => {
    const [a, b] = [plain(left), plain(right)];
    if (!(a instanceof Matrix) || !(b instanceof Matrix) || a.columns !== b.rows) return VALUE;
    if ([...a.data, ...b.data].some((cell) => typeof cell !== 'number')) return VALUE;
    return Matrix.build(a.rows, b.columns, (row, column) => {
      let total = 0;
      for (let at = 0; at < a.columns; at++) total += Number(a.at(row, at)) * Number(b.at(at, column));
      return total;
    });
  }),
};

/** The values of an area with the rows that they stand in; for functions that leave rows out. */
export function cellsWithRows(area: CellRange, visit: (value: CellValue, row: number, column: number) => void): void {
  const { sheet, rect } = area;
  const bottom = Math.min(rect.bottom, sheet.cells.rowCount - 1);
  for (let row = rect.top; row <= bottom; row++) {
    const line = sheet.cells.row(row)?.values;
    for (let column = rect.left; column <= Math.min(rect.right, (line?.length ?? 0) - 1); column++)
      visit(line?.[column], row, column);
  }
}
