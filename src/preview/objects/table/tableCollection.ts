import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { SheetModel } from '../../model/sheet';
import { booleanArgument, itemNotFound } from '../arguments';
import { placeArgument } from '../range/rangeObject';
import { addTable } from './addTable';
import { findTable, tableObject, tablesOf, type TablePlace, type TablesSubject } from './tablePlace';

const find = (subject: TablesSubject, key: unknown): OfficeObject | undefined => {
  const place = findTable(tablesOf(subject), key);
  return place && tableObject(place);
};

function atPosition(places: readonly TablePlace[], index: unknown): OfficeObject {
  const place = typeof index === 'number' ? places[index] : undefined;
  if (!place) throw itemNotFound("The requested resource doesn't exist.");
  return tableObject(place);
}

function add(subject: TablesSubject, address: unknown, hasHeaders: unknown, session: Session): OfficeObject {
  const home = subject instanceof SheetModel ? subject : session.view.activeSheet;
  const { sheet, rect } = placeArgument(session, address, home);
  return tableObject(addTable(sheet, rect, booleanArgument(hasHeaders, 'hasHeaders'), session));
}

export const tableCollectionClass: OfficeClassDefinition<TablesSubject> = {
  eventTarget: (subject) => (subject instanceof SheetModel ? subject.id : 'Workbook'),
  scalars: { count: { get: (subject) => tablesOf(subject).length } },
  items: (subject) => tablesOf(subject).map(tableObject),
  item: find,
  methods: {
    add: (subject, [address, hasHeaders], session) => add(subject, address, hasHeaders, session),
    getCount: (subject) => tablesOf(subject).length,
    getItemAt: (subject, [index]) => atPosition(tablesOf(subject), index),
    getItemOrNullObject: (subject, [key]) => find(subject, key) ?? null,
  },
};

/** The tables that a range touches, from left to right and top to bottom. */
export const tableScopedCollectionClass: OfficeClassDefinition<readonly TablePlace[]> = {
  items: (places) => places.map(tableObject),
  item: (places, key) => {
    const place = findTable(places, key);
    return place && tableObject(place);
  },
  methods: {
    getCount: (places) => places.length,
    getFirst: (places) => atPosition(places, 0),
    getItemOrNullObject: (places, [key]) => {
      const place = findTable(places, key);
      return place ? tableObject(place) : null;
    },
  },
};

/** The subject of `Range.getTables`: the tables that share a cell with the rectangle, or lie wholly within it. */
export const scopedTables = (places: readonly TablePlace[]): OfficeObject =>
  officeObject(
    'TableScopedCollection',
    [...places].sort((a, b) => a.table.range.left - b.table.range.left || a.table.range.top - b.table.range.top),
  );
