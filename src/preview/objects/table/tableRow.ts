import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import { integerArgument, invalidArgument } from '../arguments';
import { editCells } from '../cells/editCells';
import { checkEditable } from '../cells/protectedCells';
import { readValues } from '../cells/readCells';
import { writeInputs } from '../cells/writeCells';
import { rangeObject } from '../range/rangeObject';
import { addRows, deleteRows, rowCount, rowRect } from './tableRows';
import type { TablePlace } from './tablePlace';

/** A row of data by its position: rows have no identity in Excel. */
interface TableRowSubject {
  readonly place: TablePlace;
  readonly index: number;
}

const rowObject = (place: TablePlace, index: number): OfficeObject<TableRowSubject> =>
  officeObject('TableRow', { place, index });

export const tableRowClass: OfficeClassDefinition<TableRowSubject> = {
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ place, index }) => readValues(place.sheet, rowRect(place, index)),
      set: ({ place, index }, values, session) => {
        const rect = rowRect(place, index);
        if (values === null || values === undefined) return;
        checkEditable(session, place.sheet, rect);
        editCells(session, place.sheet, rect, () => writeInputs(session, place.sheet, rect, values));
      },
    },
  },
  methods: {
    delete: ({ place, index }, _, session) => deleteRows(place, index, 1, session),
    getRange: ({ place, index }, _, session) => rangeObject(session, place.sheet, rowRect(place, index)),
  },
};

/** Positions of `deleteRows`' argument, an array of numbers or of TableRow objects, from the last to the first. */
function positions(rows: unknown): number[] {
  if (!Array.isArray(rows)) throw invalidArgument('rows must be an array of rows or positions.');
  const all = (rows as readonly unknown[]).map((row) =>
    typeof row === 'number' ? row : ((row as OfficeObject<TableRowSubject> | null)?.subject?.index ?? NaN),
  );
  return [...new Set(all)].sort((a, b) => b - a);
}

export const tableRowCollectionClass: OfficeClassDefinition<TablePlace> = {
  scalars: { count: { get: rowCount } },
  items: (place) => Array.from({ length: rowCount(place) }, (_, index) => rowObject(place, index)),
  methods: {
    add: (place, args, session) => rowObject(place, addRows(place, args, session)),
    getCount: rowCount,
    getItemAt: (place, [index]) => {
      const position = integerArgument(index, 'index');
      rowRect(place, position);
      return rowObject(place, position);
    },
    deleteRows: (place, [rows], session) => {
      const all = positions(rows);
      for (const index of all) rowRect(place, index);
      for (const index of all) deleteRows(place, index, 1, session);
    },
    deleteRowsAt: (place, [index, count], session) => {
      const rows = count === null || count === undefined ? 1 : integerArgument(count, 'count', 1);
      const first = integerArgument(index, 'index', 0);
      if (first + rows > rowCount(place))
        throw new ExcelError('InvalidArgument', 'The table does not have so many rows.');
      deleteRows(place, first, rows, session);
    },
  },
};
