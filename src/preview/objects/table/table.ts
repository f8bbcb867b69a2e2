import { officeObject, type OfficeClassDefinition, type ScalarDefinition } from '../../interpreter/officeClass';
import { contains, type Rect } from '../../model/area';
import { dataRect, headerRect, totalRect } from '../../model/operations/tableLayout';
import { booleanArgument, invalidArgument, itemNotFound, textArgument } from '../arguments';
import { placeArgument, rangeObject } from '../range/rangeObject';
import { clearCriteria, reapply } from '../sortAndFilter/filterRows';
import { deleteTable, dropTable, renameTable, resizeTable } from './changeTable';
import { showHeaders, showTotals } from './shownRows';
import { existing, tableId, type TablePlace } from './tablePlace';

type Switch =
  'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const onOff = (name: Switch): ScalarDefinition<TablePlace> => ({
  get: (place) => existing(place)[name],
  set: (place, value) => {
    existing(place)[name] = booleanArgument(value, name);
  },
});

/** A part of the table that it may not show. */
function shown(rect: Rect | undefined, what: string): Rect {
  if (!rect) throw itemNotFound(`The table shows no ${what}.`);
  return rect;
}

export const tableClass: OfficeClassDefinition<TablePlace> = {
  identity: ({ table }) => ({ Id: tableId(table) }),
  scalars: {
    id: { get: ({ table }) => tableId(table) },
    legacyId: { get: ({ table }) => tableId(table) },
    name: { get: (place) => existing(place).name, set: renameTable },
    showHeaders: {
      get: (place) => existing(place).showHeaders,
      set: (place, value, session) => showHeaders(place, booleanArgument(value, 'showHeaders'), session),
    },
    showTotals: {
      get: (place) => existing(place).showTotals,
      set: (place, value, session) => showTotals(place, booleanArgument(value, 'showTotals'), session),
    },
    style: {
      get: (place) => existing(place).style,
      set: (place, value, session) => {
        const style = textArgument(value, 'style', 255);
        const known = style === '' ? '' : session.workbook.objectStyles.nameOf('table', style);
        if (known === undefined) throw invalidArgument(`There is no table style ${style}.`);
        existing(place).style = known;
      },
    },
    showBandedRows: onOff('showBandedRows'),
    showBandedColumns: onOff('showBandedColumns'),
    highlightFirstColumn: onOff('highlightFirstColumn'),
    highlightLastColumn: onOff('highlightLastColumn'),
    showFilterButton: onOff('showFilterButton'),
  },
  navigation: {
    autoFilter: (place) => officeObject('AutoFilter', place),
    columns: (place) => officeObject('TableColumnCollection', place),
    rows: (place) => officeObject('TableRowCollection', place),
    sort: (place) => officeObject('TableSort', place),
    worksheet: ({ sheet }) => officeObject('Worksheet', sheet),
  },
  methods: {
    clearFilters: (place, _, session) => clearCriteria(place, session),
    reapplyFilters: (place, _, session) => reapply(place, session),
    convertToRange: (place, _, session) => rangeObject(session, place.sheet, dropTable(place, session)),
    delete: (place, _, session) => deleteTable(place, session),
    getDataBodyRange: (place, _, session) => rangeObject(session, place.sheet, dataRect(existing(place))),
    getHeaderRowRange: (place, _, session) =>
      rangeObject(session, place.sheet, shown(headerRect(existing(place)), 'header row')),
    getTotalRowRange: (place, _, session) =>
      rangeObject(session, place.sheet, shown(totalRect(existing(place)), 'total row')),
    getRange: (place, _, session) => rangeObject(session, place.sheet, existing(place).range),
    resize: (place, [range], session) => {
      const { sheet, rect } = placeArgument(session, range, place.sheet);
      if (sheet !== place.sheet) throw invalidArgument('The range lies on another sheet.');
      if (!contains(rect, existing(place).range) || !contains(place.table.range, rect))
        resizeTable(place, rect, session);
    },
  },
};
