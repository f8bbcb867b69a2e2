import { describe, expect, it } from '@jest/globals';
import {
  anchorAt,
  frameOf,
  type DrawingAnchor,
  type DrawingPlacement,
  type Frame,
} from '../../../../src/preview/model/drawing/anchor';
import type { UnknownDrawing } from '../../../../src/preview/model/drawing/drawing';
import { shiftDrawings } from '../../../../src/preview/model/drawing/shiftDrawings';
import { GRID_COLUMNS, GRID_ROWS } from '../../../../src/preview/model/area';
import type { CellShift } from '../../../../src/preview/model/moveCells';
import { SheetModel } from '../../../../src/preview/model/sheet';

/** Rows are 15 points high and columns 48 wide. The drawing lies on C5:E10, from the middle of its first row to the middle of its last. */
const FRAME: Frame = { left: 96, top: 67.5, width: 144, height: 75 };

function drawingOn(sheet: SheetModel, frame: Frame, placement: DrawingPlacement): UnknownDrawing {
  const anchor: DrawingAnchor = anchorAt(sheet, frame, placement);
  return { kind: 'unknown', id: '1', name: '', anchor, altTextTitle: '', altTextDescription: '', visible: true };
}

const rows = (kind: CellShift['kind'], at: number, count: number, from = 0, to = GRID_COLUMNS - 1): CellShift => ({
  kind,
  axis: 'rows',
  at,
  count,
  from,
  to,
});
const columns = (kind: CellShift['kind'], at: number, count: number): CellShift => ({
  kind,
  axis: 'columns',
  at,
  count,
  from: 0,
  to: GRID_ROWS - 1,
});

function shifted(placement: DrawingPlacement, shift: CellShift, frame = FRAME): Frame | undefined {
  const sheet = new SheetModel('{1}', 'Sheet1');
  sheet.drawings = [drawingOn(sheet, frame, placement)];
  shiftDrawings(sheet, shift);
  const [drawing] = sheet.drawings;
  return drawing && frameOf(sheet, drawing.anchor);
}

describe('drawings when cells move', () => {
  it.each<[string, CellShift, Partial<Frame> | undefined, Partial<Frame>]>([
    ['rows above are put in', rows('insert', 0, 2), { top: 97.5 }, { top: 97.5 }],
    ['rows above are taken out', rows('delete', 1, 2), { top: 37.5 }, { top: 37.5 }],
    ['rows below are put in', rows('insert', 20, 2), {}, {}],
    ['rows within are put in', rows('insert', 6, 2), { height: 105 }, {}],
    ['rows within are taken out', rows('delete', 6, 2), { height: 45 }, {}],
    ['its first rows are taken out', rows('delete', 3, 3), { top: 45, height: 52.5 }, { top: 45 }],
    ['its last rows are taken out', rows('delete', 8, 5), { height: 52.5 }, {}],
    ['all its rows are taken out', rows('delete', 3, 10), undefined, { top: 45 }],
    ['columns before are put in', columns('insert', 1, 1), { left: 144 }, { left: 144 }],
    ['columns within are taken out', columns('delete', 3, 1), { width: 96 }, {}],
    ['all its columns are taken out', columns('delete', 2, 3), undefined, {}],
    ['cells above it alone are put in', rows('insert', 0, 2, 2, 5), { top: 97.5 }, { top: 97.5 }],
    ['cells above a part of it are put in', rows('insert', 0, 2, 2, 3), {}, {}],
  ])('%s', (_, shift, twoCell, oneCell) => {
    expect(shifted('TwoCell', shift)).toEqual(twoCell && { ...FRAME, ...twoCell });
    expect(shifted('OneCell', shift)).toEqual({ ...FRAME, ...oneCell });
    expect(shifted('Absolute', shift)).toEqual(FRAME);
  });

  it('one that fills its cells does not grow when cells are put in right behind it', () => {
    const frame: Frame = { left: 48, top: 15, width: 96, height: 30 };
    expect(shifted('TwoCell', rows('insert', 3, 1), frame)).toEqual(frame);
    expect(shifted('TwoCell', rows('delete', 1, 2), frame)).toBeUndefined();
  });

  it('rows that are hidden shrink it where it grows with them', () => {
    const sheet = new SheetModel('{1}', 'Sheet1');
    const [twoCell, oneCell] = [drawingOn(sheet, FRAME, 'TwoCell'), drawingOn(sheet, FRAME, 'OneCell')];
    sheet.rows.set(6, { hidden: true }).set(7, { hidden: true });
    sheet.columns.set(3, { width: 100 });
    expect([twoCell, oneCell].map(({ anchor }) => frameOf(sheet, anchor))).toEqual([
      { ...FRAME, height: 45, width: 196 },
      FRAME,
    ]);
  });
});
