import { officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import { headerRect, totalRect } from '../../model/operations/tableLayout';
import { itemNotFound, textArgument } from '../arguments';
import { editCells } from '../cells/editCells';
import { checkEditable } from '../cells/protectedCells';
import { readValues } from '../cells/readCells';
import { writeInputs } from '../cells/writeCells';
import { rangeObject } from '../range/rangeObject';
import { renameColumn } from './changeTable';
import {
  addColumn,
  columnDataRect,
  columnRect,
  deleteColumn,
  findColumn,
  positionOf,
  type TableColumnSubject,
} from './tableColumns';
import type { TablePlace } from './tablePlace';

const columnObject = (subject: TableColumnSubject): OfficeObject<TableColumnSubject> =>
  officeObject('TableColumn', subject);

/** The column's cell in the header or total row; fails where the table shows none. */
function cellOf(subject: TableColumnSubject, row: Rect | undefined, what: string): Rect {
  const { left } = columnRect(subject);
  if (!row) throw itemNotFound(`The table shows no ${what}.`);
  return { ...row, left, right: left };
}

export const tableColumnClass: OfficeClassDefinition<TableColumnSubject> = {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: { get: ({ column }) => column.id },
    index: { get: positionOf },
    name: {
      get: (subject) => {
        positionOf(subject);
        return subject.column.name;
      },
      set: (subject, value, session) =>
        renameColumn(subject.place, positionOf(subject), textArgument(value, 'name', 255), session),
    },
    values: {
      get: (subject) => readValues(subject.place.sheet, columnRect(subject)),
      set: (subject, values, session) => {
        const rect = Array.isArray(values) ? columnRect(subject) : columnDataRect(subject);
        if (values === null || values === undefined) return;
        checkEditable(session, subject.place.sheet, rect);
        editCells(session, subject.place.sheet, rect, () => writeInputs(session, subject.place.sheet, rect, values));
      },
    },
  },
  navigation: {
    filter: (subject) => officeObject('Filter', { place: subject.place, position: () => positionOf(subject) }),
  },
  methods: {
    delete: (subject, _, session) => deleteColumn(subject, session),
    getDataBodyRange: (subject, _, session) => rangeObject(session, subject.place.sheet, columnDataRect(subject)),
    getHeaderRowRange: (subject, _, session) =>
      rangeObject(session, subject.place.sheet, cellOf(subject, headerRect(subject.place.table), 'header row')),
    getRange: (subject, _, session) => rangeObject(session, subject.place.sheet, columnRect(subject)),
    getTotalRowRange: (subject, _, session) =>
      rangeObject(session, subject.place.sheet, cellOf(subject, totalRect(subject.place.table), 'total row')),
  },
};

function find(place: TablePlace, key: unknown): OfficeObject | undefined {
  const subject = findColumn(place, key);
  return subject && columnObject(subject);
}

export const tableColumnCollectionClass: OfficeClassDefinition<TablePlace> = {
  scalars: { count: { get: ({ table }) => table.columns.length } },
  items: (place) => place.table.columns.map((column) => columnObject({ place, column })),
  item: find,
  methods: {
    add: (place, [index, values, name], session) => columnObject(addColumn(place, index, values, name, session)),
    getCount: ({ table }) => table.columns.length,
    getItemAt: (place, [index]) => {
      const column = typeof index === 'number' ? place.table.columns[index] : undefined;
      if (!column) throw itemNotFound("The requested resource doesn't exist.");
      return columnObject({ place, column });
    },
    getItemOrNullObject: (place, [key]) => find(place, key) ?? null,
  },
};
