import { LiveArea } from '../../interpreter/liveArea';
import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type ScalarDefinition,
} from '../../interpreter/officeClass';
import type { ExcelSession } from '../../interpreter/session';
import { rectAddress } from '../../model/address';
import { intersect } from '../../model/area';
import { integerArgument, itemNotFound } from '../arguments';
import { checkInput, eachInput } from '../cells/writeCells';
import { rangeObject, rectOf } from './rangeObject';
import { rangeScalars } from './rangeScalars';

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
  const part =
    intersect(rect, {
      top: 0,
      left: 0,
      bottom: Math.max(used.bottom, rect.top),
      right: Math.max(used.right, rect.left),
    }) ?? rect;
  const rows: number[] = [];
  for (let line = part.top; line <= part.bottom; line++) if (sheet.rows.get(line)?.hidden !== true) rows.push(line);
  const columns: number[] = [];
  for (let line = part.left; line <= part.right; line++)
    if (sheet.columns.get(line)?.hidden !== true) columns.push(line);
  const only = row === undefined ? undefined : rows[row];
  return { rows: row === undefined ? rows : only === undefined ? [] : [only], columns };
}

/** A block of what Range has by the name, of the visible cells; what can be set is set of them alone. */
function block(name: string): ScalarDefinition<RangeViewSubject> {
  const { get, set } = rangeScalars[name] ?? {};
  const cellsOf = (subject: RangeViewSubject): LiveArea[][] => {
    const { rows, columns } = visibleLines(subject);
    return rows.map((row) => columns.map((column) => cellOf(subject.area, row, column)));
  };
  const read = (cell: LiveArea, session: ExcelSession): unknown =>
    (get?.(cell, session) as readonly unknown[][])[0]?.[0];
  return {
    get: (subject, session) => cellsOf(subject).map((cells) => cells.map((cell) => read(cell, session))),
    ...(set && {
      set: (subject, input, session) => writeCells(cellsOf(subject), input, (cell, value) => set(cell, value, session)),
    }),
  };
}

const cellOf = ({ sheet }: LiveArea, row: number, column: number): LiveArea =>
  new LiveArea(sheet, [{ top: row, bottom: row, left: column, right: column }]);

/** One value for all cells, or one for each; null leaves its cell alone. */
function writeCells(
  cells: readonly LiveArea[][],
  input: unknown,
  write: (cell: LiveArea, value: unknown) => void,
): void {
  const rect = { top: 0, left: 0, bottom: cells.length - 1, right: (cells[0]?.length ?? 0) - 1 };
  const inputs: [LiveArea, unknown][] = [];
  eachInput(input, rect, (row, column, value) => {
    checkInput(value, () => true);
    const cell = cells[row]?.[column];
    if (cell && value !== null && value !== undefined) inputs.push([cell, value]);
  });
  for (const [cell, value] of inputs) write(cell, value);
}

const viewObject = (area: LiveArea, row: number): OfficeObject<RangeViewSubject> =>
  officeObject('RangeView', { area, row });

export const rangeViewClass: OfficeClassDefinition<RangeViewSubject> = {
  scalars: {
    cellAddresses: {
      get: (subject) => {
        const { rows, columns } = visibleLines(subject);
        return rows.map((row) => columns.map((column) => rectAddress(rectOf(cellOf(subject.area, row, column)))));
      },
    },
    columnCount: { get: (subject) => visibleLines(subject).columns.length },
    formulas: block('formulas'),
    formulasLocal: block('formulasLocal'),
    formulasR1C1: block('formulasR1C1'),
    index: { get: ({ row }) => row ?? 0 },
    numberFormat: block('numberFormat'),
    rowCount: { get: (subject) => visibleLines(subject).rows.length },
    text: block('text'),
    values: block('values'),
    valueTypes: block('valueTypes'),
  },
  navigation: { rows: ({ area }) => officeObject('RangeViewCollection', { area, row: undefined }) },
  methods: {
    getRange: (subject, _, session) => {
      const { rows, columns } = visibleLines(subject);
      const rect = rectOf(subject.area);
      const first = rows[0];
      if (subject.row === undefined || first === undefined) return rangeObject(session, subject.area.sheet, rect);
      return rangeObject(session, subject.area.sheet, {
        top: first,
        bottom: first,
        left: columns[0] ?? rect.left,
        right: columns.at(-1) ?? rect.right,
      });
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
