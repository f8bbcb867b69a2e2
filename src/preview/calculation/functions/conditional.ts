import { columnsOf, rowsOf, type Rect } from '../../model/area';
import { CellError, type CellValue } from '../../model/cellValue';
import type { SheetModel } from '../../model/sheet';
import { DIV0, VALUE } from '../engine/coerce';
import type { Context } from '../engine/context';
import { lift } from '../engine/lift';
import { finite } from '../engine/operators';
import { areasOf } from '../engine/ranges';
import { CellRange, type Value } from '../engine/values';
import { criterionTest, type CellTest } from './criteria';
import { ANY, ErrorResult, values, type FunctionDefinition, type FunctionTable } from './definition';

interface Condition {
  readonly range: CellRange;
  readonly test: CellTest;
}

function rangeOf(value: Value): CellRange {
  const areas = areasOf(value);
  const [area] = areas ?? [];
  if (!area || areas?.length !== 1) throw new ErrorResult(value instanceof CellError ? value : VALUE);
  return area;
}

/** Calls with the offsets of the cells that meet every condition. Rows below every sheet's last are taken as blank. */
function forEachMatch(
  conditions: readonly Condition[],
  rect: Rect,
  reach: number,
  visit: (row: number, column: number) => void,
): void {
  const columns = columnsOf(rect);
  const rows = Math.min(rowsOf(rect), reach);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (conditions.every((condition) => condition.test(cellAt(condition.range, row, column)))) visit(row, column);
    }
  }
}

const cellAt = ({ sheet, rect }: CellRange, row: number, column: number): CellValue =>
  sheet.cells.row(rect.top + row)?.values[rect.left + column];

const reachOf = ({ sheet, rect }: { sheet: SheetModel; rect: Rect }): number =>
  Math.max(0, sheet.cells.rowCount - rect.top);

/** Pairs of range and criterion; the criteria may be arrays, which makes an array of results. */
function withCriteria(pairs: readonly Value[], compute: (conditions: readonly Condition[]) => CellValue): Value {
  const ranges: CellRange[] = [];
  const criteria: Value[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    ranges.push(rangeOf(pairs[at]));
    criteria.push(pairs[at + 1]);
  }
  const [first] = ranges;
  if (pairs.length % 2 === 1 || !first) return VALUE;
  if (
    ranges.some((range) => rowsOf(range.rect) !== rowsOf(first.rect) || columnsOf(range.rect) !== columnsOf(first.rect))
  )
    return VALUE;
  return lift(criteria, (wanted) =>
    compute(wanted.map((criterion, index) => ({ range: ranges[index] ?? first, test: criterionTest(criterion) }))),
  );
}

type Fold = (numbers: readonly number[]) => number | CellError;

function gathered(conditions: readonly Condition[], range: CellRange, fold: Fold): CellValue {
  const numbers: number[] = [];
  let error: CellError | undefined;
  const reach = Math.max(reachOf(range), ...conditions.map((condition) => reachOf(condition.range)));
  forEachMatch(conditions, conditions[0]?.range.rect ?? range.rect, reach, (row, column) => {
    const cell = cellAt(range, row, column);
    if (typeof cell === 'number') numbers.push(cell);
    else if (cell instanceof CellError) error ??= cell;
  });
  const result = error ?? fold(numbers);
  return typeof result === 'number' ? finite(result) : result;
}

function count(conditions: readonly Condition[]): number {
  const [first] = conditions;
  if (!first) return 0;
  let found = 0;
  const reach = Math.max(...conditions.map((condition) => reachOf(condition.range)));
  forEachMatch(conditions, first.range.rect, reach, () => found++);
  const beyond = (rowsOf(first.range.rect) - Math.min(reach, rowsOf(first.range.rect))) * columnsOf(first.range.rect);
  return beyond > 0 && conditions.every((condition) => condition.test(undefined)) ? found + beyond : found;
}

const sum: Fold = (numbers) => numbers.reduce((total, number) => total + number, 0);
const average: Fold = (numbers) =>
  numbers.length === 0 ? DIV0 : numbers.reduce((total, number) => total + number, 0) / numbers.length;

/** SUMIF and AVERAGEIF: the third range is taken from its first cell in the first range's size. */
const single = (fold: Fold): FunctionDefinition =>
  values(2, 3, ([where, criterion, what]) => {
    const range = rangeOf(where);
    const start = what === undefined ? range : rangeOf(what);
    const { top, left } = start.rect;
    const sized = new CellRange(start.sheet, {
      top,
      left,
      bottom: top + rowsOf(range.rect) - 1,
      right: left + columnsOf(range.rect) - 1,
    });
    return withCriteria([range, criterion], (conditions) => gathered(conditions, sized, fold));
  });

const several = (fold: Fold): FunctionDefinition =>
  values(3, ANY, ([what, ...pairs]: readonly Value[], _context: Context) => {
    const range = rangeOf(what);
    const first = rangeOf(pairs[0]);
    if (rowsOf(first.rect) !== rowsOf(range.rect) || columnsOf(first.rect) !== columnsOf(range.rect)) return VALUE;
    return withCriteria(pairs, (conditions) => gathered(conditions, range, fold));
  });

export const CONDITIONAL: FunctionTable = {
  SUMIF: single(sum),
  SUMIFS: several(sum),
  AVERAGEIF: single(average),
  AVERAGEIFS: several(average),
  MAXIFS: several((numbers) => numbers.reduce((best, number) => Math.max(best, number), numbers[0] ?? 0)),
  MINIFS: several((numbers) => numbers.reduce((best, number) => Math.min(best, number), numbers[0] ?? 0)),
  COUNTIF: values(2, 2, (pairs) => withCriteria(pairs, count)),
  COUNTIFS: values(2, ANY, (pairs) => withCriteria(pairs, count)),
};
