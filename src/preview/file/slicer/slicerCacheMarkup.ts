import type { SlicerModel } from '../../model/drawing/slicer';
import { slicerTarget, type SlicerTarget } from '../../model/drawing/slicerSources';
import { inLabelOrder } from '../../pivot/itemOrder';
import type { SheetModel } from '../../model/sheet';
import type { WorkbookModel } from '../../model/workbook';
import { NAMESPACE } from '../package/names';
import { listedItems } from '../pivot/fieldItems';
import type { PivotParts } from '../pivot/pivotParts';
import { counted, element } from '../xml/markup';
import { TABLE_CACHE_URI } from './slicerNames';

/** What caches name things of other parts by. */
export interface SlicerCacheTargets {
  readonly workbook: WorkbookModel;
  readonly pivots: PivotParts;
  /** A sheet's number in the file. */
  readonly tabIdOf: (sheet: SheetModel) => number;
}

/**
 * The part of a slicer's cache under a name of the workbook's: which table's column it is of, or which PivotTables'
 * field with the items that are chosen.
 */
export function slicerCacheMarkup(slicer: SlicerModel, name: string, targets: SlicerCacheTargets): string {
  const target = slicerTarget(targets.workbook, slicer.source);
  if (!target) return '';
  const sourceName =
    target.kind === 'table' ? target.column.name : (target.first.cache.fields[target.field]?.name ?? '');
  const root = { xmlns: NAMESPACE.x14, 'xmlns:x': NAMESPACE.main, name, sourceName };
  const extensions = slicer.kept?.cacheExtensions ?? '';
  const content =
    target.kind === 'table'
      ? extensionList(tableCache(target, slicer) + extensions)
      : pivotTables(target, targets) + tabularData(target, slicer, targets) + extensionList(extensions);
  return element('slicerCacheDefinition', root, content);
}

const extensionList = (content: string): string => (content === '' ? '' : element('extLst', {}, content));

const sortOrder = ({ sortBy }: SlicerModel): string | undefined => (sortBy === 'Descending' ? 'descending' : undefined);

function tableCache({ table, column }: Extract<SlicerTarget, { kind: 'table' }>, slicer: SlicerModel): string {
  const values = {
    tableId: table.id,
    column: column.id,
    sortOrder: sortOrder(slicer),
    ...slicer.kept?.cacheAttributes,
  };
  const content = element('x15:tableSlicerCache', values);
  return element('x:ext', { 'xmlns:x15': NAMESPACE.x15, uri: TABLE_CACHE_URI }, content);
}

type PivotTarget = Extract<SlicerTarget, { kind: 'pivot' }>;

const pivotTables = ({ pivots }: PivotTarget, { tabIdOf }: SlicerCacheTargets): string =>
  element(
    'pivotTables',
    {},
    pivots.map(({ sheet, pivot }) => element('pivotTable', { tabId: tabIdOf(sheet), name: pivot.name })).join(''),
  );

/** The items as the slicer shows them, each by its place in the PivotTables' cache. */
function tabularData({ first, field }: PivotTarget, slicer: SlicerModel, { pivots }: SlicerCacheTargets): string {
  const model = first.fields[field];
  const cacheField = first.cache.fields[field];
  const label = (item: number): ReturnType<NonNullable<typeof cacheField>['items']['at']> =>
    model?.items[item]?.caption ?? cacheField?.items[model?.items[item]?.cacheIndex ?? -1];
  const listed = listedItems(first, field, pivots.listOf(first.cache, field));
  const order = { locale: 'en-US', useCustomSortLists: true };
  const sorted = inLabelOrder(listed, ({ item }) => label(item), order, slicer.sortBy !== 'Descending');
  const items = sorted.map(({ shared, item }) =>
    element('i', { x: shared, s: (model?.items[item]?.visible ?? true) || undefined }),
  );
  const values = {
    pivotCacheId: pivots.slicerId(first.cache),
    sortOrder: sortOrder(slicer),
    ...slicer.kept?.cacheAttributes,
  };
  return element('data', {}, element('tabular', values, counted('items', items)));
}
