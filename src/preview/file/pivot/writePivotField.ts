import type { PivotFieldModel, PivotTableModel } from '../../model/pivot/pivotTable';
import { NAMESPACE } from '../package/names';
import { counted, element, type AttributeValue } from '../xml/markup';
import type { ItemPlaces } from './fieldItems';
import { isSingleChoice } from './pageFields';
import { SUBTOTAL_WORDS } from './subtotalWords';

const REPEAT_URI = '{2946ED86-A175-432a-8AC1-64E0C546D7DE}';
/** Stands in files for the names of the values among references. */
const DATA_REFERENCE = 4_294_967_294;

/** What a field is written with. */
export interface FieldTargets {
  readonly places: ItemPlaces;
  /** The fields whose items are listed. */
  readonly listed: ReadonlySet<number>;
  readonly formatNumber: (code: string) => number;
}

export function pivotFieldMarkup(pivot: PivotTableModel, field: number, targets: FieldTargets): string {
  const model = pivot.fields[field];
  const cacheField = pivot.cache.fields[field];
  if (!model || !cacheField) return '';
  const isOnAxis = axisOf(pivot, field) !== undefined;
  const formatNumber = targets.formatNumber(cacheField.numberFormat);
  const values = {
    name: model.caption,
    axis: axisOf(pivot, field),
    dataField: pivot.data.some((data) => data.field === field) || undefined,
    numFmtId: formatNumber === 0 ? undefined : formatNumber,
    ...layoutAttributes(pivot, field),
    multipleItemSelectionAllowed: pivot.filters.includes(field) && model.allowMultipleItems ? true : undefined,
    showAll: model.showAllItems ? undefined : false,
    sortType: model.sort && (model.sort.ascending ? 'ascending' : 'descending'),
    ...(isOnAxis || targets.listed.has(field) ? subtotalAttributes(pivot, model) : {}),
  };
  const items = targets.listed.has(field) ? itemsMarkup(pivot, field, targets.places) : '';
  return element('pivotField', values, items + sortScope(pivot, model, targets.places) + repeatExtension(pivot));
}

function axisOf(pivot: PivotTableModel, field: number): string | undefined {
  if (pivot.rows.includes(field)) return 'axisRow';
  if (pivot.columns.includes(field)) return 'axisCol';
  return pivot.filters.includes(field) ? 'axisPage' : undefined;
}

/** The layout is each field's own in the file. Blank lines stand below the outer row fields alone. */
function layoutAttributes({ layout, rows }: PivotTableModel, field: number): Record<string, AttributeValue> {
  const isOuterRow = rows.includes(field) && rows.at(-1) !== field;
  return {
    compact: layout.layoutType === 'Compact' ? undefined : false,
    outline: layout.layoutType === 'Tabular' ? false : undefined,
    subtotalTop: layout.subtotalLocation === 'AtBottom' ? false : undefined,
    insertBlankRow: (layout.blankLineAfterEachItem && isOuterRow) || undefined,
  };
}

const shownSubtotals = ({ layout }: PivotTableModel, { subtotals }: PivotFieldModel): typeof SUBTOTAL_WORDS =>
  layout.subtotalLocation === 'Off' ? [] : SUBTOTAL_WORDS.filter(({ office }) => subtotals[office] === true);

function subtotalAttributes(pivot: PivotTableModel, model: PivotFieldModel): Record<string, AttributeValue> {
  const shown = new Set(shownSubtotals(pivot, model));
  return Object.fromEntries(
    SUBTOTAL_WORDS.map((words) => {
      const unusual = shown.has(words) !== (words.office === 'automatic');
      return [words.attribute, unusual ? shown.has(words) : undefined];
    }),
  );
}

function itemsMarkup(pivot: PivotTableModel, field: number, places: ItemPlaces): string {
  const model = pivot.fields[field];
  if (!model) return '';
  const single = isSingleChoice(pivot, field);
  const items = places.of(field).map(({ shared, item }) => {
    const { caption, visible, isExpanded } = model.items[item] ?? {
      caption: undefined,
      visible: true,
      isExpanded: true,
    };
    return element('item', {
      n: caption,
      h: visible || single ? undefined : true,
      sd: isExpanded ? undefined : false,
      x: shared,
    });
  });
  return counted('items', [...items, ...shownSubtotals(pivot, model).map(({ item: t }) => element('item', { t }))]);
}

/** What a field is sorted by, where that is not its labels. */
function sortScope(pivot: PivotTableModel, { sort }: PivotFieldModel, places: ItemPlaces): string {
  if (sort?.by !== 'values') return '';
  const reference = (field: number, place: number): string =>
    element('reference', { field, count: 1, selected: false }, element('x', { v: place }));
  const data = Math.max(
    0,
    pivot.data.findIndex(({ id }) => id === sort.dataId),
  );
  const references = [
    reference(DATA_REFERENCE, data),
    ...sort.scope.map(({ field, cacheIndex }) => reference(field, places.placeOf(field, cacheIndex))),
  ];
  const area = element(
    'pivotArea',
    { dataOnly: false, outline: false, fieldPosition: 0 },
    counted('references', references),
  );
  return element('autoSortScope', {}, area);
}

function repeatExtension({ layout }: PivotTableModel): string {
  if (!layout.repeatAllItemLabels) return '';
  const content = element('x14:pivotField', { fillDownLabels: true });
  return element('extLst', {}, element('ext', { uri: REPEAT_URI, 'xmlns:x14': NAMESPACE.x14 }, content));
}
