import type { OfficeObject, Session } from '../../interpreter/officeClass';
import { rectAddress } from '../../model/address';
import { sameName } from '../../model/operations/nameRules';
import { pivotCaches } from '../../model/pivot/movePivots';
import type { PivotCacheModel, PivotSource } from '../../model/pivot/pivotCache';
import type { PivotLayoutModel, PivotTableModel } from '../../model/pivot/pivotTable';
import type { SheetModel } from '../../model/sheet';
import { fieldsOfCache } from '../../pivot/pivotFields';
import { readPivotSource } from '../../pivot/readSource';
import { invalidArgument, textArgument } from '../arguments';
import { isRange, placeArgument, rectOf } from '../range/rangeObject';
import { tableOfName } from '../references';
import { changePivot, checkPivotsAllowed } from './changePivot';
import { newPivotName } from './pivotNames';
import { refreshCache } from './refreshPivots';

/** As Excel has it for a PivotTable that somebody inserts. */
const NEW_LAYOUT: PivotLayoutModel = {
  layoutType: 'Compact',
  subtotalLocation: 'AtTop',
  showRowGrandTotals: true,
  showColumnGrandTotals: true,
  repeatAllItemLabels: false,
  blankLineAfterEachItem: false,
  showFieldHeaders: true,
  fillEmptyCells: false,
  emptyCellText: '',
  enableFieldList: true,
  autoFormat: true,
  preserveFormatting: true,
  altTextTitle: '',
  altTextDescription: '',
  style: 'PivotStyleLight16',
  showBandedRows: false,
  showBandedColumns: false,
  showRowHeaders: true,
  showColumnHeaders: true,
};

/**
 * Puts a PivotTable without any field at the destination's first cell. `home` is where addresses without a sheet lie. It
 * shares its cache with the PivotTables that have the same source, which are refreshed with it, as in Excel.
 */
export function addPivot(home: SheetModel | undefined, args: readonly unknown[], session: Session): PivotTableModel {
  const [name, sourceArgument, destination] = args;
  const place = placeArgument(session, destination, home);
  checkPivotsAllowed(place.sheet);
  const source = pivotSource(sourceArgument, home, session);
  const pivot = newPivot(newPivotName(name, place.sheet, session), cacheOver(source, session), session);
  pivot.anchor = { row: place.rect.top, column: place.rect.left };
  place.sheet.pivotTables.push(pivot);
  try {
    changePivot(pivot, session, () => undefined);
  } catch (error) {
    place.sheet.pivotTables.splice(place.sheet.pivotTables.indexOf(pivot), 1);
    throw error;
  }
  return pivot;
}

function newPivot(name: string, cache: PivotCacheModel, session: Session): PivotTableModel {
  return {
    id: session.newId(),
    name,
    cache,
    anchor: { row: 0, column: 0 },
    fields: fieldsOfCache(cache, undefined, { locale: session.options.locale, useCustomSortLists: true }),
    rows: [],
    columns: [],
    filters: [],
    data: [],
    layout: { ...NEW_LAYOUT, style: session.workbook.objectStyles.defaults.pivot },
    allowMultipleFiltersPerField: false,
    useCustomSortLists: true,
    enableDataValueEditing: false,
    view: undefined,
  };
}

/** A table, a range, or the address or name of one. */
function pivotSource(argument: unknown, home: SheetModel | undefined, session: Session): PivotSource {
  if (isTable(argument)) return { kind: 'table', tableId: argument.subject.table.id };
  if (isRange(argument)) return { kind: 'range', sheetId: argument.subject.sheet.id, rect: rectOf(argument.subject) };
  const text = textArgument(argument, 'source').trim();
  const table = tableOfName(text, session);
  if (table) return { kind: 'table', tableId: table.table.id };
  if (session.workbook.names.some(({ name }) => sameName(name, text))) return { kind: 'name', name: text };
  const { sheet, rect } = placeArgument(session, text, home);
  return { kind: 'range', sheetId: sheet.id, rect };
}

const isTable = (argument: unknown): argument is OfficeObject<{ readonly table: { readonly id: number } }> =>
  typeof argument === 'object' && argument !== null && 'className' in argument && argument.className === 'Table';

/** The cache that other PivotTables have over the same source, brought up to date, or a new one. */
function cacheOver(source: PivotSource, session: Session): PivotCacheModel {
  session.calculateIfNeeded();
  const caches = [...pivotCaches(session.workbook)];
  const shared = caches.find(
    ({ source: other, fields }) =>
      sourceKey(other) === sourceKey(source) && fields.every(({ derived }) => derived === undefined),
  );
  if (shared) {
    refreshCache(shared, session);
    return shared;
  }
  const read = readPivotSource(session.workbook, source);
  if (!read)
    throw invalidArgument('The source needs a row of names without gaps and at least one row of data below it.');
  return {
    id: caches.reduce((most, { id }) => Math.max(most, id), 0) + 1,
    source,
    ...read,
    refreshedBy: session.options.user,
    refreshedDate: new Date(),
    refreshOnOpen: false,
  };
}

/** Equal for sources that are the same. */
function sourceKey(source: PivotSource): unknown {
  switch (source.kind) {
    case 'table':
      return source.tableId;
    case 'range':
      return `${source.sheetId} ${rectAddress(source.rect)}`;
    case 'name':
      return source.name.toLowerCase();
    case 'external':
      return source;
  }
}
