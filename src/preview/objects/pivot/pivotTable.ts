import {
  officeObject,
  type OfficeClassDefinition,
  type ScalarDefinition,
  type Session,
} from '../../interpreter/officeClass';
import { sheetAddress } from '../../model/address';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { booleanArgument } from '../arguments';
import { changePivot, checkPivotsAllowed, viewOf } from './changePivot';
import { checkedPivotName } from './pivotNames';
import { existing, homeOf } from './pivotPlace';
import { refreshCache } from './refreshPivots';
import { eraseView, viewChanged } from './showPivot';

type Switch = 'useCustomSortLists' | 'enableDataValueEditing' | 'allowMultipleFiltersPerField';

const onOff = (name: Switch): ScalarDefinition<PivotTableModel> => ({
  get: (pivot, session) => existing(pivot, session)[name],
  set: (pivot, value, session) => {
    const on = booleanArgument(value, name);
    changePivot(pivot, session, () => {
      pivot[name] = on;
    });
  },
});

function rename(pivot: PivotTableModel, value: unknown, session: Session): void {
  const sheet = homeOf(pivot, session);
  checkPivotsAllowed(sheet);
  pivot.name = checkedPivotName(value, sheet, pivot);
}

function setRefreshOnOpen(pivot: PivotTableModel, value: unknown, session: Session): void {
  checkPivotsAllowed(homeOf(pivot, session));
  pivot.cache.refreshOnOpen = booleanArgument(value, 'refreshOnOpen');
}

/** Takes the PivotTable away with what its cells show. */
function deletePivot(pivot: PivotTableModel, session: Session): void {
  const sheet = homeOf(pivot, session);
  checkPivotsAllowed(sheet);
  const view = viewOf(pivot, session);
  sheet.pivotTables.splice(sheet.pivotTables.indexOf(pivot), 1);
  eraseView(sheet, pivot, view, session);
  viewChanged(sheet, [view], session);
}

/** `Sheet1!A1:E21`, a table's or a defined name; '' for a source that the workbook does not hold. */
function sourceText({ cache: { source } }: PivotTableModel, { workbook }: Session): string {
  switch (source.kind) {
    case 'table':
      return workbook.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === source.tableId)?.name ?? '';
    case 'range': {
      const sheet = workbook.sheets.find(({ id }) => id === source.sheetId);
      return sheet ? sheetAddress(sheet.name, source.rect) : '';
    }
    case 'name':
      return source.name;
    case 'external':
      return '';
  }
}

const SOURCE_TYPES = { table: 'LocalTable', range: 'LocalRange', name: 'LocalRange', external: 'Unknown' } as const;

export const pivotTableClass: OfficeClassDefinition<PivotTableModel> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: { get: (pivot, session) => existing(pivot, session).name, set: rename },
    useCustomSortLists: onOff('useCustomSortLists'),
    enableDataValueEditing: onOff('enableDataValueEditing'),
    allowMultipleFiltersPerField: onOff('allowMultipleFiltersPerField'),
    refreshOnOpen: { get: ({ cache }) => cache.refreshOnOpen, set: setRefreshOnOpen },
  },
  navigation: {
    columnHierarchies: (pivot) => officeObject('RowColumnPivotHierarchyCollection', { pivot, axis: 'columns' }),
    dataHierarchies: (pivot) => officeObject('DataPivotHierarchyCollection', pivot),
    filterHierarchies: (pivot) => officeObject('FilterPivotHierarchyCollection', { pivot, axis: 'filters' }),
    hierarchies: (pivot) => officeObject('PivotHierarchyCollection', pivot),
    layout: (pivot) => officeObject('PivotLayout', pivot),
    rowHierarchies: (pivot) => officeObject('RowColumnPivotHierarchyCollection', { pivot, axis: 'rows' }),
    worksheet: (pivot, session) => officeObject('Worksheet', homeOf(pivot, session)),
  },
  methods: {
    delete: (pivot, _, session) => deletePivot(pivot, session),
    getDataSourceString: sourceMethod(sourceText),
    getDataSourceType: sourceMethod((pivot, session) =>
      sourceText(pivot, session) === '' ? 'Unknown' : SOURCE_TYPES[pivot.cache.source.kind],
    ),
    refresh: (pivot, _, session) => refreshCache(pivot.cache, session),
  },
};

function sourceMethod(read: (pivot: PivotTableModel, session: Session) => string) {
  return (pivot: PivotTableModel, _args: readonly unknown[], session: Session): string =>
    read(existing(pivot, session), session);
}
