import { shiftFormula } from '../../calculation/references';
import type { ExcelSession } from '../../interpreter/session';
import { ExcelError } from '../../interpreter/officeClass';
import { contains, type Rect } from '../../model/area';
import type { CellValue } from '../../model/cellValue';
import { styleIdAt } from '../../model/cellStyles';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument, invalidArgument } from '../arguments';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells of one line of the source, in order, and the cells of the same line that are to be filled, away from them. */
interface FillLine {
  readonly source: readonly Cell[];
  readonly target: readonly Cell[];
  /** 1 for downwards and to the right, -1 for upwards and to the left. */
  readonly direction: 1 | -1;
}

const TYPES = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues'] as const;

/** Fills a destination, which takes in the source, as by dragging the fill handle: copies, number and text series, formulas. */
export function fillCells(session: ExcelSession, sheet: SheetModel, source: Rect, destination: Rect, type: unknown): void {
  const rawType = type ?? 'FillDefault';
  if (typeof rawType === 'string' && !TYPES.some((known) => known === rawType)) throw new ExcelError('NotImplemented', `${rawType} is not supported by the preview.`, 501);
  const fillType = choiceArgument(rawType, 'autoFillType', TYPES);
  if (!contains(destination, source)) throw invalidArgument('The destination must take in the source.');
  for (const line of linesOf(source, destination)) fillLine(session, sheet, line, fillType);
}

function linesOf(source: Rect, destination: Rect): readonly FillLine[] {
  const isVertical = destination.left === source.left && destination.right === source.right;
  if (!isVertical && (destination.top !== source.top || destination.bottom !== source.bottom)) throw invalidArgument('Cells are filled in one direction.');
  const [first, last] = isVertical ? [source.top, source.bottom] : [source.left, source.right];
  const [start, end] = isVertical ? [destination.top, destination.bottom] : [destination.left, destination.right];
  const [crossFirst, crossLast] = isVertical ? [source.left, source.right] : [source.top, source.bottom];
  const lines: FillLine[] = [];
  for (let cross = crossFirst; cross <= crossLast; cross++) {
    const cell = (at: number): Cell => (isVertical ? { row: at, column: cross } : { row: cross, column: at });
    const cells = range(first, last).map(cell);
    if (end > last) lines.push({ source: cells, target: range(last + 1, end).map(cell), direction: 1 });
    if (start < first) lines.push({ source: cells.toReversed(), target: range(start, first - 1).map(cell).reverse(), direction: -1 });
  }
  return lines;
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function fillLine(session: ExcelSession, sheet: SheetModel, line: FillLine, type: (typeof TYPES)[number]): void {
  const series = type === 'FillCopy' || type === 'FillFormats' ? undefined : seriesOf(session, sheet, line, type === 'FillSeries');
  line.target.forEach((target, index) => {
    const from = line.source[index % line.source.length];
    if (!from) return;
    if (type !== 'FillValues') sheet.cells.setStyle(target.row, target.column, styleIdAt(sheet, from.row, from.column));
    if (type === 'FillFormats') return;
    const formula = sheet.cells.formula(from.row, from.column);
    const value = sheet.cells.value(from.row, from.column);
    if (formula) sheet.cells.setFormula(target.row, target.column, { text: shiftFormula(formula.text, target.row - from.row, target.column - from.column) }, value);
    else sheet.cells.setValue(target.row, target.column, series ? series(index) : value);
  });
}

type Series = (index: number) => CellValue;

/** How a line goes on: an even series of numbers, texts that end in numbers, days; undefined where it is repeated. */
function seriesOf(session: ExcelSession, sheet: SheetModel, { source, direction }: FillLine, isAsked: boolean): Series | undefined {
  const values = source.map(({ row, column }) => (sheet.cells.formula(row, column) ? undefined : sheet.cells.value(row, column)));
  if (values.every((value) => typeof value === 'number')) return numberSeries(session, sheet, source, values, direction, isAsked);
  const numbered = values.map((value) => (typeof value === 'string' ? /^(.*?)(\d+)$/s.exec(value) : null));
  const [last] = numbered.slice(-1);
  if (!last || numbered.some((match) => match === null || match[1] !== last[1])) return undefined;
  const numbers = numbered.map((match) => Number(match?.[2]));
  const step = numbers.length > 1 ? (numbers.at(-1) ?? 0) - (numbers.at(-2) ?? 0) : direction;
  const digits = last[2]?.startsWith('0') ? last[2].length : 0;
  return (index) => `${last[1] ?? ''}${String(Math.abs(Number(last[2]) + step * (index + 1))).padStart(digits, '0')}`;
}

function numberSeries(session: ExcelSession, sheet: SheetModel, source: readonly Cell[], values: readonly number[], direction: number, isAsked: boolean): Series | undefined {
  const [first] = source;
  if (!first) return undefined;
  const format = session.workbook.styles.get(styleIdAt(sheet, first.row, first.column)).numberFormat;
  const isDate = /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && format !== 'General';
  if (values.length === 1) {
    if (!isDate && !isAsked) return undefined;
    return (index) => (values[0] ?? 0) + direction * (index + 1);
  }
  const { slope, intercept } = trend(values);
  return (index) => Number((intercept + slope * (values.length + index)).toPrecision(15));
}

/** The least-squares line through values at 0, 1, 2 ... */
function trend(values: readonly number[]): { readonly slope: number; readonly intercept: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  return { slope, intercept: mean - slope * middle };
}
