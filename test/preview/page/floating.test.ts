import { describe, expect, it } from '@jest/globals';
import { gridPanes } from '../../../src/preview/page/floating/gridPanes';
import { draggedBox } from '../../../src/preview/page/floating/drawingHandles';
import { anchorBox, cellPixels, overlap } from '../../../src/preview/page/floating/pixelBox';
import { LineOffsets } from '../../../src/preview/page/grid/lineOffsets';

const ROWS = new LineOffsets(
  20,
  new Map([
    [2, 40],
    [5, 0],
  ]),
);
const COLUMNS = new LineOffsets(64, new Map([[1, 100]]));
const OFFSETS = { rows: ROWS, columns: COLUMNS };

describe('where lines begin', () => {
  const check = (line: number, pixels: number) =>
    it(`${pixels} pixels before row ${line}`, () => expect(ROWS.before(line)).toBe(pixels));
  check(0, 0);
  check(2, 40);
  check(3, 80);
  check(5, 120);
  check(6, 120);
  check(1_000_000, 20_000_000);
});

describe('where a drawing stands', () => {
  const point = (row: number, column: number, down: number, across: number) => ({ row, column, down, across });

  it('between two points in cells, which are as large as the grid draws them', () => {
    const anchor = { placement: 'TwoCell', from: point(1, 1, 7.5, 15), to: point(3, 2, 0, 0) } as const;
    expect(anchorBox(anchor, OFFSETS)).toEqual({ left: 84, top: 30, width: 80, height: 50 });
  });

  it('at a point in a cell, in its own size', () => {
    const anchor = { placement: 'OneCell', from: point(3, 0, 0, 0), width: 75, height: 30 } as const;
    expect(anchorBox(anchor, OFFSETS)).toEqual({ left: 0, top: 80, width: 100, height: 40 });
  });

  it('anywhere', () => {
    const anchor = { placement: 'Absolute', left: 15, top: 30, width: 75, height: 30 } as const;
    expect(anchorBox(anchor, OFFSETS)).toEqual({ left: 20, top: 40, width: 100, height: 40 });
  });

  it('nowhere where all of its rows are hidden', () => {
    const anchor = { placement: 'TwoCell', from: point(5, 0, 2, 0), to: point(5, 1, 9, 0) } as const;
    expect(anchorBox(anchor, OFFSETS).height).toBe(0);
    expect(cellPixels(5, 0, OFFSETS).height).toBe(0);
  });
});

describe('the parts of a grid with frozen lines', () => {
  const panes = gridPanes({
    width: 800,
    height: 600,
    headerWidth: 46,
    headerHeight: 22,
    frozenWidth: 100,
    frozenHeight: 40,
    scrollLeft: 300,
    scrollTop: 1000,
  });

  it('show what is frozen and what is scrolled to', () => {
    expect(panes.corner).toEqual({
      place: { left: 46, top: 22, width: 100, height: 40 },
      sheet: { left: 0, top: 0, width: 100, height: 40 },
    });
    expect(panes.body).toEqual({
      place: { left: 146, top: 62, width: 654, height: 538 },
      sheet: { left: 400, top: 1040, width: 654, height: 538 },
    });
    expect(panes.top.sheet).toEqual({ left: 400, top: 0, width: 654, height: 40 });
    expect(panes.left.sheet).toEqual({ left: 0, top: 1040, width: 100, height: 538 });
  });

  it('share a drawing that lies over the edge', () => {
    const drawing = { left: 50, top: 10, width: 400, height: 20 };
    const seen = Object.entries(panes).filter(([, { sheet }]) => overlap(drawing, sheet));
    expect(seen.map(([name]) => name).sort()).toEqual(['corner', 'top']);
  });
});

describe('a drawing that is drawn by the pointer', () => {
  const BOX = { left: 100, top: 50, width: 200, height: 100 };
  const check = (
    what: string,
    handle: Parameters<typeof draggedBox>[1],
    [across, down]: readonly [number, number],
    expected: object,
    keepsShape = false,
  ) => it(what, () => expect(draggedBox(BOX, handle, across, down, keepsShape)).toEqual({ ...BOX, ...expected }));

  check('moves', undefined, [10, -20], { left: 110, top: 30 });
  check('does not leave the sheet', undefined, [-500, -500], { left: 0, top: 0 });
  check('grows to the right', 'e', [30, 99], { width: 230 });
  check('grows to the left', 'w', [-30, 0], { left: 70, width: 230 });
  check('grows at a corner', 'se', [30, 40], { width: 230, height: 140 });
  check('keeps its shape at a corner where it must', 'se', [100, 0], { width: 300, height: 150 }, true);
  check('keeps its far corner', 'nw', [-100, 0], { left: 0, top: 0, width: 300, height: 150 }, true);
  check('never gets too small to be seen', 'e', [-500, 0], { width: 12 });
});
