import { shiftFormula } from '../../calculation/references';
import { showsDates } from '../../calculation/numberFormat';
import type { ExcelSession } from '../../interpreter/session';
import { ExcelError } from '../../interpreter/officeClass';
import { contains, type Rect } from '../../model/area';
import { styleIdAt } from '../../model/cellStyles';
import { seriesOf, type FilledAs, type Series, type SeriesKind } from '../../model/operations/fillSeries';
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

/** Excel.AutoFillType: how contents go on (undefined: not at all, `copy`: repeated), and whether formats do. */
const TYPES = {
  FillDefault: { contents: 'default', formats: true },
  FillCopy: { contents: 'copy', formats: true },
  FillSeries: { contents: 'series', formats: true },
  FillFormats: { contents: undefined, formats: true },
  FillValues: { contents: 'default', formats: false },
  FillDays: { contents: 'days', formats: true },
  FillWeekdays: { contents: 'weekdays', formats: true },
  FillMonths: { contents: 'months', formats: true },
  FillYears: { contents: 'years', formats: true },
  LinearTrend: { contents: 'linear', formats: true },
  GrowthTrend: { contents: 'growth', formats: true },
} as const satisfies Record<string, { contents: SeriesKind | 'copy' | undefined; formats: boolean }>;

type FillType = keyof typeof TYPES;

/** Fills a destination, which takes in the source, as by dragging the fill handle. */
export function fillCells(
  session: ExcelSession,
  sheet: SheetModel,
  source: Rect,
  destination: Rect,
  type: unknown,
): void {
  if (type === 'FlashFill') throw new ExcelError('NotImplemented', 'Flash Fill is not supported by the preview.', 501);
  const fillType = choiceArgument(type ?? 'FillDefault', 'autoFillType', Object.keys(TYPES) as FillType[]);
  if (!contains(destination, source)) throw invalidArgument('The destination must take in the source.');
  for (const line of linesOf(source, destination)) fillLine(session, sheet, line, fillType);
}

function linesOf(source: Rect, destination: Rect): readonly FillLine[] {
  const isVertical = destination.left === source.left && destination.right === source.right;
  if (!isVertical && (destination.top !== source.top || destination.bottom !== source.bottom))
    throw invalidArgument('Cells are filled in one direction.');
  const [first, last] = isVertical ? [source.top, source.bottom] : [source.left, source.right];
  const [start, end] = isVertical ? [destination.top, destination.bottom] : [destination.left, destination.right];
  const [crossFirst, crossLast] = isVertical ? [source.left, source.right] : [source.top, source.bottom];
  const lines: FillLine[] = [];
  for (let cross = crossFirst; cross <= crossLast; cross++) {
    const cell = (at: number): Cell => (isVertical ? { row: at, column: cross } : { row: cross, column: at });
    const cells = range(first, last).map(cell);
    if (end > last) lines.push({ source: cells, target: range(last + 1, end).map(cell), direction: 1 });
    if (start < first)
      lines.push({
        source: cells.toReversed(),
        target: range(start, first - 1)
          .map(cell)
          .reverse(),
        direction: -1,
      });
  }
  return lines;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function fillLine(session: ExcelSession, sheet: SheetModel, line: FillLine, type: FillType): void {
  const { contents, formats } = TYPES[type];
  const series = contents === undefined || contents === 'copy' ? undefined : lineSeries(session, sheet, line, contents);
  line.target.forEach((target, index) => {
    const from = line.source[index % line.source.length];
    if (!from) return;
    if (formats) sheet.cells.setStyle(target.row, target.column, styleIdAt(sheet, from.row, from.column));
    if (contents === undefined) return;
    const formula = sheet.cells.formula(from.row, from.column);
    const value = sheet.cells.value(from.row, from.column);
    if (formula) {
      const text = shiftFormula(formula.text, target.row - from.row, target.column - from.column);
      sheet.cells.setFormula(target.row, target.column, { text }, value);
    } else sheet.cells.setValue(target.row, target.column, series ? series(index) : value);
  });
}

function lineSeries(
  session: ExcelSession,
  sheet: SheetModel,
  { source, direction }: FillLine,
  kind: SeriesKind,
): Series | undefined {
  const [first] = source;
  if (!first) return undefined;
  const values = source.map(({ row, column }) =>
    sheet.cells.formula(row, column) ? undefined : sheet.cells.value(row, column),
  );
  const { styles, date1904 } = session.workbook;
  const shownAs = filledAs(styles.get(styleIdAt(sheet, first.row, first.column)).numberFormat);
  return seriesOf({ values, shownAs, direction, date1904 }, kind);
}

/** Formats with hours and no days show times of a day. */
function filledAs(format: string): FilledAs {
  if (!showsDates(format)) return 'number';
  return /[yd]|年|日/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) || !/[hs]/i.test(format) ? 'date' : 'time';
}

/** The source down to where the filled cells beside it end, those on its left before those on its right. */
export function besideNeighbours({ cells }: SheetModel, source: Rect): Rect {
  const isFilled = (row: number, column: number): boolean =>
    column >= 0 && (cells.value(row, column) !== undefined || cells.formula(row, column) !== undefined);
  const beside = [source.left - 1, source.right + 1].find((column) => isFilled(source.bottom + 1, column));
  if (beside === undefined) return source;
  let bottom = source.bottom + 1;
  while (isFilled(bottom + 1, beside)) bottom++;
  return { ...source, bottom };
}
