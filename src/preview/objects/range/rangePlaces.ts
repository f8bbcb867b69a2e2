import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { bounding, contains, GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import type { SheetModel } from '../../model/sheet';
import { choiceArgument, integerArgument, invalidArgument, itemNotFound } from '../arguments';
import { pivotsInArea } from '../pivot/pivotTableCollection';
import { edgeCell, surroundingRegion, type Direction } from './rangeEdge';
import { checkedRect, placeArgument, rangeAreasObject, rangeObject, rectOf } from './rangeObject';
import { specialCells } from './specialCells';
import { usedRange } from './usedRange';

type Methods = NonNullable<OfficeClassDefinition<LiveArea>['methods']>;

const optionalInteger = (value: unknown, name: string, otherwise: number): number =>
  value === null || value === undefined ? otherwise : integerArgument(value, name);

/** A method that makes a Range out of a rectangle. */
const place = (rectFor: (rect: Rect, args: readonly unknown[]) => Rect): Methods[string] => (area, args, session) =>
  rangeObject(session, area.sheet, rectFor(rectOf(area), args));

const required = <Found>(found: Found | null | undefined): Found => {
  if (found === null || found === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return found;
};

/** Lines before or after a rectangle, from their signed number: -1 lies on the other side. */
function linesAfter(first: number, last: number, count: number): readonly [number, number] {
  if (count === 0) throw invalidArgument('The number of rows or columns must not be 0.');
  return count > 0 ? [last + 1, last + count] : [first + count, first - 1];
}

function other(area: LiveArea, argument: unknown, session: ExcelSession): Rect | undefined {
  const found = placeArgument(session, argument, area.sheet);
  return found.sheet === area.sheet ? intersect(rectOf(area), found.rect) : undefined;
}

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;

function activeCellOf(area: LiveArea, argument: unknown, session: ExcelSession): { row: number; column: number } {
  if (argument === null || argument === undefined) return { row: rectOf(area).top, column: rectOf(area).left };
  const { rect } = placeArgument(session, argument, area.sheet);
  return { row: rect.top, column: rect.left };
}

function special(area: LiveArea, args: readonly unknown[], session: ExcelSession): OfficeObject | null {
  rectOf(area);
  const found = specialCells(session, area.sheet, area.rects, args[0], args[1]);
  return found.length === 0 ? null : rangeAreasObject(session, area.sheet, found);
}

function spillRange(area: LiveArea, session: ExcelSession): Rect | null {
  session.calculateIfNeeded();
  const { top, left } = rectOf(area);
  return area.sheet.cells.formula(top, left)?.spill ?? null;
}

function spillParent(area: LiveArea, session: ExcelSession): Rect | null {
  session.calculateIfNeeded();
  const { top, left } = rectOf(area);
  const cell = { top, left, bottom: top, right: left };
  let parent: Rect | null = null;
  area.sheet.cells.forEachRow(({ formulas }, row) => {
    for (const [column, { spill }] of formulas ?? []) {
      if (spill && intersect(spill, cell)) parent = { top: row, left: column, bottom: row, right: column };
    }
  });
  return parent;
}

const mergesIn = (sheet: SheetModel, rect: Rect): readonly Rect[] => sheet.merges.filter((merge) => intersect(merge, rect));

const rangeOrNull = (session: ExcelSession, area: LiveArea, rect: Rect | null | undefined): OfficeObject | null =>
  rect ? rangeObject(session, area.sheet, rect) : null;

/** The tables that an area touches, or holds whole. */
export function tablesOf(area: LiveArea, isWhole: boolean): OfficeObject {
  rectOf(area);
  const { sheet } = area;
  const tables = sheet.tables.filter(({ range }) => area.rects.some((rect) => (isWhole ? contains(rect, range) : intersect(rect, range) !== undefined)));
  return officeObject('TableScopedCollection', tables.map((table) => ({ sheet, table })));
}

/** The methods that lead from a range to other cells. */
export const rangePlaces: Methods = {
  getCell: place(({ top, left }, [row, column]) => {
    const [y, x] = [top + integerArgument(row, 'row'), left + integerArgument(column, 'column')];
    return checkedRect(y, x, y, x);
  }),
  getRow: place((rect, [row]) => {
    const at = rect.top + integerArgument(row, 'row', 0, rect.bottom - rect.top);
    return checkedRect(at, rect.left, at, rect.right);
  }),
  getColumn: place((rect, [column]) => {
    const at = rect.left + integerArgument(column, 'column', 0, rect.right - rect.left);
    return checkedRect(rect.top, at, rect.bottom, at);
  }),
  getLastCell: place(({ bottom, right }) => ({ top: bottom, left: right, bottom, right })),
  getLastRow: place((rect) => ({ ...rect, top: rect.bottom })),
  getLastColumn: place((rect) => ({ ...rect, left: rect.right })),
  getEntireRow: place(({ top, bottom }) => ({ top, bottom, left: 0, right: GRID_COLUMNS - 1 })),
  getEntireColumn: place(({ left, right }) => ({ top: 0, bottom: GRID_ROWS - 1, left, right })),
  getOffsetRange: place((rect, [rows, columns]) => {
    const [down, across] = [optionalInteger(rows, 'rowOffset', 0), optionalInteger(columns, 'columnOffset', 0)];
    return checkedRect(rect.top + down, rect.left + across, rect.bottom + down, rect.right + across);
  }),
  getResizedRange: place((rect, [rows, columns]) =>
    checkedRect(rect.top, rect.left, rect.bottom + optionalInteger(rows, 'deltaRows', 0), rect.right + optionalInteger(columns, 'deltaColumns', 0)),
  ),
  getAbsoluteResizedRange: place(({ top, left }, [rows, columns]) =>
    checkedRect(top, left, top + integerArgument(rows, 'numRows', 1) - 1, left + integerArgument(columns, 'numColumns', 1) - 1),
  ),
  getRowsAbove: place((rect, [count]) => {
    const [top, bottom] = linesAfter(rect.top, rect.bottom, -optionalInteger(count, 'count', 1));
    return checkedRect(top, rect.left, bottom, rect.right);
  }),
  getRowsBelow: place((rect, [count]) => {
    const [top, bottom] = linesAfter(rect.top, rect.bottom, optionalInteger(count, 'count', 1));
    return checkedRect(top, rect.left, bottom, rect.right);
  }),
  getColumnsBefore: place((rect, [count]) => {
    const [left, right] = linesAfter(rect.left, rect.right, -optionalInteger(count, 'count', 1));
    return checkedRect(rect.top, left, rect.bottom, right);
  }),
  getColumnsAfter: place((rect, [count]) => {
    const [left, right] = linesAfter(rect.left, rect.right, optionalInteger(count, 'count', 1));
    return checkedRect(rect.top, left, rect.bottom, right);
  }),
  getBoundingRect: (area, [another], session) => {
    const found = placeArgument(session, another, area.sheet);
    if (found.sheet !== area.sheet) throw invalidArgument('The ranges lie on different sheets.');
    return rangeObject(session, area.sheet, bounding(rectOf(area), found.rect));
  },
  getIntersection: (area, [another], session) => rangeObject(session, area.sheet, required(other(area, another, session))),
  getIntersectionOrNullObject: (area, [another], session) => rangeOrNull(session, area, other(area, another, session)),
  getUsedRange: (area, [valuesOnly], session) => {
    const rect = rectOf(area);
    session.calculateIfNeeded();
    const used = usedRange(area.sheet, rect, valuesOnly === true);
    return rangeObject(session, area.sheet, used ?? { ...rect, bottom: rect.top, right: rect.left });
  },
  getUsedRangeOrNullObject: (area, [valuesOnly], session) => {
    session.calculateIfNeeded();
    return rangeOrNull(session, area, usedRange(area.sheet, rectOf(area), valuesOnly === true));
  },
  getRangeEdge: (area, [direction, activeCell], session) => {
    const { row, column } = edgeCell(area.sheet, activeCellOf(area, activeCell, session), choiceArgument(direction, 'direction', DIRECTIONS));
    return rangeObject(session, area.sheet, { top: row, left: column, bottom: row, right: column });
  },
  getExtendedRange: (area, [direction, activeCell], session) => {
    const way: Direction = choiceArgument(direction, 'direction', DIRECTIONS);
    const { row, column } = edgeCell(area.sheet, activeCellOf(area, activeCell, session), way);
    const rect = rectOf(area);
    const edge = way === 'Up' || way === 'Down' ? { ...rect, top: row, bottom: row } : { ...rect, left: column, right: column };
    return rangeObject(session, area.sheet, bounding(rect, edge));
  },
  getSurroundingRegion: (area, _, session) => rangeObject(session, area.sheet, surroundingRegion(area.sheet, rectOf(area))),
  getSpecialCells: (area, args, session) => required(special(area, args, session)),
  getSpecialCellsOrNullObject: special,
  getMergedAreas: (area, _, session) => rangeAreasObject(session, area.sheet, required(atLeastOne(mergesIn(area.sheet, rectOf(area))))),
  getMergedAreasOrNullObject: (area, _, session) => {
    const merges = mergesIn(area.sheet, rectOf(area));
    return merges.length === 0 ? null : rangeAreasObject(session, area.sheet, merges);
  },
  getSpillingToRange: (area, _, session) => rangeObject(session, area.sheet, required(spillRange(area, session))),
  getSpillingToRangeOrNullObject: (area, _, session) => rangeOrNull(session, area, spillRange(area, session)),
  getSpillParent: (area, _, session) => rangeObject(session, area.sheet, required(spillParent(area, session))),
  getSpillParentOrNullObject: (area, _, session) => rangeOrNull(session, area, spillParent(area, session)),
  getPivotTables: (area, [fullyContained]) => pivotsInArea(area, fullyContained === true),
  getTables: (area, [fullyContained]) => tablesOf(area, fullyContained === true),
  getVisibleView: (area) => officeObject('RangeView', { area, row: undefined }),
};

const atLeastOne = <Part>(parts: readonly Part[]): readonly Part[] | undefined => (parts.length === 0 ? undefined : parts);

