import type { ScalarDefinition, Session } from '../../interpreter/officeClass';
import { frameOf, type Frame } from '../../model/drawing/anchor';
import { columnsPoints, rowsPoints } from '../../model/lineSizes';
import type { Rect } from '../../model/area';
import { invalidArgument } from '../arguments';
import { placeArgument } from '../range/rangeObject';
import { putShape } from '../shape/shapeFrame';
import { points } from './chartArguments';
import { change, chartPart, existing, type ChartOnSheet } from './chartPart';

/**
 * Where Excel puts a chart that is added without a place: 5 by 3 inches, in the middle of a window that shows the
 * first cells. Points.
 */
export const NEW_CHART_FRAME: Frame = { left: 240, top: 90, width: 360, height: 216 };

/** Puts a chart into a box of its sheet; it goes on hanging on its cells as it did. */
function place(on: ChartOnSheet, frame: Partial<Frame>, session: Session): void {
  const whole = chartPart(on, (chart) => chart);
  change(whole, session, (chart) => {
    const now = frameOf(on.sheet, chart.anchor);
    putShape({ sheet: on.sheet, drawing: chart }, { ...now, ...frame });
  });
}

/** Left, top, width or height on the sheet, in points. */
export const chartSide = (side: keyof Frame): ScalarDefinition<ChartOnSheet> => ({
  get: (on) => Math.round(frameOf(on.sheet, existing(on).anchor)[side] * 100) / 100,
  set: (on, value, session) => place(on, { [side]: points(value, side, session) }, session),
});

/** Puts the chart's corner into a cell; with a last cell, the chart covers all from one to the other. */
export function setPosition(on: ChartOnSheet, startCell: unknown, endCell: unknown, session: Session): void {
  const start = cellArgument(on, startCell, session);
  const left = columnsPoints(on.sheet, 0, start.left);
  const top = rowsPoints(on.sheet, 0, start.top);
  if (endCell === undefined || endCell === null) {
    place(on, { left, top }, session);
    return;
  }
  const end = cellArgument(on, endCell, session);
  const right = columnsPoints(on.sheet, 0, Math.max(start.right, end.right) + 1);
  const bottom = rowsPoints(on.sheet, 0, Math.max(start.bottom, end.bottom) + 1);
  place(on, { left, top, width: right - left, height: bottom - top }, session);
}

function cellArgument(on: ChartOnSheet, argument: unknown, session: Session): Rect {
  const { sheet, rect } = placeArgument(session, argument, on.sheet);
  if (sheet !== on.sheet) throw invalidArgument('The cell must be on the sheet of the chart.');
  return rect;
}
