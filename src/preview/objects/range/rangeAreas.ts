import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition, type OfficeObject, type ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { GRID_COLUMNS, GRID_ROWS, intersect, type Rect } from '../../model/area';
import { isEntireColumns, isEntireRows, sheetAddress } from '../../model/address';
import { integerArgument, itemNotFound } from '../arguments';
import { clearCells } from '../cells/clearCells';
import { rangeNavigation } from '../navigation';
import { copyOptions, copyTo } from '../cells/copyRange';
import { areasArgument, cellCountScalar, checkedRect, rangeAreasObject, rangeObject, rectOf } from './rangeObject';
import { tablesOf } from './rangePlaces';
import { namedStyleScalar } from './rangeStyle';
import { specialCells } from './specialCells';
import { usedRange } from './usedRange';

const addresses: ScalarDefinition<LiveArea> = {
  get: (area) => {
    rectOf(area);
    return area.rects.map((rect) => sheetAddress(area.sheet.name, rect)).join(',');
  },
};

function areasOrNull(session: ExcelSession, area: LiveArea, rects: readonly Rect[]): OfficeObject | null {
  return rects.length === 0 ? null : rangeAreasObject(session, area.sheet, rects);
}

function required(object: OfficeObject | null): OfficeObject {
  if (!object) throw itemNotFound("The requested resource doesn't exist.");
  return object;
}

function intersections(area: LiveArea, argument: unknown, session: ExcelSession): readonly Rect[] {
  const others = areasArgument(session, argument, area.sheet);
  return area.rects.flatMap((rect) => others.map((other) => intersect(rect, other)).filter((part) => part !== undefined));
}

const used = (area: LiveArea, valuesOnly: unknown): readonly Rect[] =>
  area.rects.map((rect) => usedRange(area.sheet, rect, valuesOnly === true)).filter((rect) => rect !== undefined);

export const rangeAreasClass: OfficeClassDefinition<LiveArea> = {
  scalars: {
    address: addresses,
    addressLocal: addresses,
    areaCount: { get: (area) => area.rects.length },
    cellCount: cellCountScalar,
    isEntireColumn: { get: (area) => area.rects.every(isEntireColumns) },
    isEntireRow: { get: (area) => area.rects.every(isEntireRows) },
    style: namedStyleScalar,
  },
  navigation: {
    ...rangeNavigation,
    areas: (area) => officeObject('RangeCollection', area),
    format: (area) => officeObject('RangeFormat', area),
    worksheet: (area) => officeObject('Worksheet', area.sheet),
  },
  methods: {
    calculate: (_area, _args, session) => session.calculateNow(true),
    convertDataTypeToText: (area) => void rectOf(area),
    clear: (area, [applyTo], session) => {
      for (const rect of area.rects) clearCells(session, area.sheet, rect, applyTo);
    },
    copyFrom: (area, [source, copyType, skipBlanks, transpose], session) => {
      for (const rect of area.rects) copyTo(session, { sheet: area.sheet, rect }, source, copyOptions(copyType, skipBlanks, transpose));
    },
    getEntireColumn: (area, _, session) =>
      rangeAreasObject(session, area.sheet, area.rects.map(({ left, right }) => ({ left, right, top: 0, bottom: GRID_ROWS - 1 }))),
    getEntireRow: (area, _, session) =>
      rangeAreasObject(session, area.sheet, area.rects.map(({ top, bottom }) => ({ top, bottom, left: 0, right: GRID_COLUMNS - 1 }))),
    getIntersection: (area, [another], session) => required(areasOrNull(session, area, intersections(area, another, session))),
    getIntersectionOrNullObject: (area, [another], session) => areasOrNull(session, area, intersections(area, another, session)),
    getOffsetRangeAreas: (area, [rows, columns], session) => {
      const [down, across] = [integerArgument(rows, 'rowOffset'), integerArgument(columns, 'columnOffset')];
      const moved = area.rects.map(({ top, left, bottom, right }) => checkedRect(top + down, left + across, bottom + down, right + across));
      return rangeAreasObject(session, area.sheet, moved);
    },
    getSpecialCells: (area, [type, valueType], session) => required(areasOrNull(session, area, specialCells(session, area.sheet, area.rects, type, valueType))),
    getSpecialCellsOrNullObject: (area, [type, valueType], session) => areasOrNull(session, area, specialCells(session, area.sheet, area.rects, type, valueType)),
    getTables: (area, [fullyContained]) => tablesOf(area, fullyContained === true),
    getUsedRangeAreas: (area, [valuesOnly], session) => required(areasOrNull(session, area, used(area, valuesOnly))),
    getUsedRangeAreasOrNullObject: (area, [valuesOnly], session) => areasOrNull(session, area, used(area, valuesOnly)),
    setDirty: (area, _, session) => {
      for (const rect of area.rects) session.calculator.cellsChanged(area.sheet.id, rect);
      session.needCalculation();
    },
  },
};

/** The rectangles of a RangeAreas, or of several, each as a Range. */
const rangesOf = (subject: LiveArea | readonly LiveArea[], session: ExcelSession): OfficeObject[] =>
  [subject].flat().flatMap(({ sheet, rects }: LiveArea) => rects.map((rect) => rangeObject(session, sheet, rect)));

export const rangeCollectionClass: OfficeClassDefinition<LiveArea | readonly LiveArea[]> = {
  items: rangesOf,
  methods: {
    getCount: (subject, _, session) => rangesOf(subject, session).length,
    getItemAt: (subject, [index], session) => required(rangesOf(subject, session)[integerArgument(index, 'index')] ?? null),
  },
};
