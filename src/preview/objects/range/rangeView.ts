import type { LiveArea } from '../../interpreter/liveArea';
import { officeObject, type OfficeClassDefinition, type OfficeObject, type ScalarDefinition } from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { rectAddress } from '../../model/address';
import { intersect, type Rect } from '../../model/area';
import { integerArgument, itemNotFound } from '../arguments';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from '../cells/readCells';
import { rangeObject, rectOf } from './rangeObject';

/** The visible cells of a range; `row` is one of its visible rows, counted from 0. */
export interface RangeViewSubject {
  readonly area: LiveArea;
  readonly row: number | undefined;
}

interface VisibleLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function visibleLines({ area, row }: RangeViewSubject): VisibleLines {
  const rect = rectOf(area);
  const { sheet } = area;
  const used = sheet.cells.usedRect() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const part = intersect(rect, { top: 0, left: 0, bottom: Math.max(used.bottom, rect.top), right: Math.max(used.right, rect.left) }) ?? rect;
  const rows: number[] = [];
  for (let line = part.top; line <= part.bottom; line++) if (sheet.rows.get(line)?.hidden !== true) rows.push(line);
  const columns: number[] = [];
  for (let line = part.left; line <= part.right; line++) if (sheet.columns.get(line)?.hidden !== true) columns.push(line);
  const only = row === undefined ? undefined : rows[row];
  return { rows: row === undefined ? rows : only === undefined ? [] : [only], columns };
}

type Reader = (session: ExcelSession, area: LiveArea, rect: Rect) => unknown[][];

/** A block of what the visible cells hold. */
const block = (read: Reader): ScalarDefinition<RangeViewSubject> => ({
  get: (subject, session) => {
    const { rows, columns } = visibleLines(subject);
    return rows.map((row) => columns.map((column) => read(session, subject.area, { top: row, bottom: row, left: column, right: column })[0]?.[0]));
  },
});

const viewObject = (area: LiveArea, row: number): OfficeObject<RangeViewSubject> => officeObject('RangeView', { area, row });

export const rangeViewClass: OfficeClassDefinition<RangeViewSubject> = {
  scalars: {
    cellAddresses: block((_session, _area, rect) => [[rectAddress(rect)]]),
    columnCount: { get: (subject) => visibleLines(subject).columns.length },
    formulas: block((_session, area, rect) => readFormulas(area.sheet, rect)),
    formulasLocal: block((_session, area, rect) => readFormulas(area.sheet, rect)),
    index: { get: ({ row }) => row ?? 0 },
    numberFormat: block((session, area, rect) => readNumberFormats(session, area.sheet, rect)),
    rowCount: { get: (subject) => visibleLines(subject).rows.length },
    text: block((session, area, rect) => readText(session, area.sheet, rect)),
    values: block((_session, area, rect) => readValues(area.sheet, rect)),
    valueTypes: block((_session, area, rect) => readValueTypes(area.sheet, rect)),
  },
  navigation: { rows: ({ area }) => officeObject('RangeViewCollection', { area, row: undefined }) },
  methods: {
    getRange: (subject, _, session) => {
      const { rows, columns } = visibleLines(subject);
      const rect = rectOf(subject.area);
      const first = rows[0];
      if (subject.row === undefined || first === undefined) return rangeObject(session, subject.area.sheet, rect);
      return rangeObject(session, subject.area.sheet, { top: first, bottom: first, left: columns[0] ?? rect.left, right: columns.at(-1) ?? rect.right });
    },
  },
};

export const rangeViewCollectionClass: OfficeClassDefinition<RangeViewSubject> = {
  items: (subject) => visibleLines(subject).rows.map((_row, index) => viewObject(subject.area, index)),
  methods: {
    getCount: (subject) => visibleLines(subject).rows.length,
    getItemAt: (subject, [index]) => {
      const at = integerArgument(index, 'index', 0);
      if (at >= visibleLines(subject).rows.length) throw itemNotFound("The requested resource doesn't exist.");
      return viewObject(subject.area, at);
    },
  },
};
