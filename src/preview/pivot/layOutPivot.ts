import type { Rect } from '../model/area';
import { todaysSerial } from '../model/operations/serialDate';
import type { PivotCell, PivotTableModel, PivotView } from '../model/pivot/pivotTable';
import { axesOf } from './axisFields';
import type { PivotFigures } from './compute/pivotFigures';
import { axisLines } from './layout/axisLines';
import { bodyRows } from './layout/bodyRows';
import { filterRows } from './layout/filterRows';
import { frameOf, type Frame } from './layout/frame';
import { headerRows } from './layout/headerRows';
import { Labels } from './layout/labels';
import { BLANK_CELL } from './layout/lineLabels';
import { shownFigures } from './layout/shownTrees';
import type { PivotCalendar, PivotContext } from './pivotContext';
import { pivotTexts } from './pivotTexts';

export type { PivotCalendar } from './pivotContext';

/** What Excel shows in place of a PivotTable that has no fields yet. */
const EMPTY_ROWS = 18;
const EMPTY_COLUMNS = 3;

/**
 * What a PivotTable shows, from its cache and its settings alone. The view's rectangles are places on the sheet, from `anchor`; where filters
 * need more rows above than there are, everything moves down, and the view's `rect` tells where to. Without a calendar, filters by
 * date take today's date of this machine and the 1900 date system.
 */
export function layOutPivot(pivot: PivotTableModel, locale: string, calendar?: PivotCalendar): PivotView {
  const context = contextOf(pivot, locale, calendar);
  const labels = new Labels(context);
  const filterCells = filterRows(labels, context);
  const top = Math.max(pivot.anchor.row, filterCells.length > 0 ? filterCells.length + 1 : 0);
  const left = pivot.anchor.column;
  const filterTop = top - filterCells.length - 1;
  return {
    ...laidOutBody(labels, context, { row: top, column: left }),
    filterCells,
    filterRect: filterCells.length > 0 ? { top: filterTop, left, bottom: top - 2, right: left + 1 } : undefined,
  };
}

const contextOf = (pivot: PivotTableModel, locale: string, calendar?: PivotCalendar): PivotContext => ({
  pivot,
  locale,
  texts: pivotTexts(locale),
  calendar: calendar ?? { today: todaysSerial(false), date1904: false },
});

/** The lines of a PivotTable's axes, from which its rows and columns come; undefined where it has no fields yet. */
export function pivotFrame(pivot: PivotTableModel, locale: string, calendar?: PivotCalendar): Frame | undefined {
  return cutOut(contextOf(pivot, locale, calendar))?.frame;
}

type Body = Omit<PivotView, 'filterCells' | 'filterRect'>;

function laidOutBody(labels: Labels, context: PivotContext, at: PivotTableModel['anchor']): Body {
  const parts = cutOut(context);
  if (!parts) return emptyBody(at);
  const { frame, figures } = parts;
  return {
    cells: [...headerRows(frame, labels, context), ...bodyRows(frame, figures, labels, context)],
    ...rectsOf(frame, context, at),
  };
}

function cutOut(context: PivotContext): { readonly frame: Frame; readonly figures: PivotFigures } | undefined {
  const { pivot } = context;
  const axes = axesOf(pivot);
  if (axes.rows.length === 0 && axes.columns.length === 0 && pivot.data.length === 0) return undefined;
  const { layoutType, subtotalLocation, showRowGrandTotals, showColumnGrandTotals, blankLineAfterEachItem } =
    pivot.layout;
  const figures = shownFigures(axes, context);
  const rowLines = axisLines(pivot, axes.rows, figures.rows, {
    hasHeadings: layoutType !== 'Tabular',
    totalsAtTop: subtotalLocation === 'AtTop',
    blankLines: blankLineAfterEachItem,
    grandTotals: showColumnGrandTotals,
  });
  const columnLines = axisLines(pivot, axes.columns, figures.columns, {
    hasHeadings: false,
    totalsAtTop: false,
    blankLines: false,
    grandTotals: showRowGrandTotals,
  });
  return { frame: frameOf(pivot, axes, rowLines, columnLines), figures };
}

function emptyBody({ row, column }: PivotTableModel['anchor']): Body {
  return {
    rect: { top: row, left: column, bottom: row + EMPTY_ROWS - 1, right: column + EMPTY_COLUMNS - 1 },
    rowLabelRect: undefined,
    columnLabelRect: undefined,
    dataBodyRect: undefined,
    cells: Array.from({ length: EMPTY_ROWS }, () => new Array<PivotCell>(EMPTY_COLUMNS).fill(BLANK_CELL)),
  };
}

/** The row labels go with the row of their captions, the column labels with all rows above the figures, the figures with their totals. */
function rectsOf(
  frame: Frame,
  { pivot }: PivotContext,
  { row, column }: PivotTableModel['anchor'],
): Omit<Body, 'cells'> {
  const { headerRows: headers, labelColumns, rowLines, columnLines, width, axes } = frame;
  const bottom = row + headers + rowLines.length - 1;
  const [firstRow, firstColumn, right] = [row + headers, column + labelColumns, column + width - 1];
  const rectIf = (exists: boolean, rect: Rect): Rect | undefined => (exists ? rect : undefined);
  const hasColumns = columnLines.length > 0;
  return {
    rect: { top: row, left: column, bottom, right },
    rowLabelRect: rectIf(axes.rows.length > 0, { top: firstRow - 1, left: column, bottom, right: firstColumn - 1 }),
    columnLabelRect: rectIf(hasColumns, { top: row, left: firstColumn, bottom: firstRow - 1, right }),
    dataBodyRect: rectIf(hasColumns && rowLines.length > 0 && pivot.data.length > 0, {
      top: firstRow,
      left: firstColumn,
      bottom,
      right: firstColumn + columnLines.length - 1,
    }),
  };
}
