import { VALUES_FIELD, type PivotTableModel, type PivotView } from '../../model/pivot/pivotTable';
import type { Frame } from '../../pivot/layout/frame';
import { parseRect, rectAddress } from '../cells/reference';
import type { StyleWriter } from '../styles/writeStyles';
import { attributeOf, childNamed, childrenOf, otherAttributes, serialize, type XmlElement } from '../xml/element';
import { attributes, counted, element, XML_DECLARATION, type AttributeValue } from '../xml/markup';
import { axisItemsMarkup } from './axisItems';
import { dataFieldsMarkup } from './dataFields';
import { ItemPlaces, listedFields } from './fieldItems';
import { pageFieldsMarkup } from './pageFields';
import { extensionMarkup, rootAttributes, styleInfoMarkup } from './pivotAttributes';
import type { SharedItems } from './sharedItems';
import { pivotFieldMarkup } from './writePivotField';
import { pivotFiltersMarkup } from './writePivotFilters';

/** A PivotTable on its way into the file. */
export interface WrittenPivot {
  readonly pivot: PivotTableModel;
  readonly view: PivotView;
  /** The lines of its axes; undefined where it has no field yet. */
  readonly frame: Frame | undefined;
  /** The cache's number in the file. */
  readonly cacheId: number;
  /** By field, the items that the cache's part lists. */
  readonly lists: readonly (SharedItems | undefined)[];
  readonly date1904: boolean;
  readonly styles: StyleWriter;
  /** The definition that the opened file had. */
  readonly opened: XmlElement | undefined;
}

/** The definition, its elements in the schema's order. */
export function pivotTableMarkup(written: WrittenPivot): string {
  const { pivot, opened } = written;
  return withRoot(written, opened, [
    element('location', locationAttributes(written)),
    ...structureMarkup(written),
    styleInfoMarkup(pivot),
    pivotFiltersMarkup(pivot, written.date1904, written.styles),
    extensionMarkup(pivot),
  ]);
}

/**
 * The opened definition with other settings of the whole PivotTable, where its fields, axes and values are still the
 * same: what the model does not know of them (formats of single cells, groups) stays.
 */
export function changedSettingsMarkup(written: WrittenPivot, opened: XmlElement): string {
  const { pivot } = written;
  const replaced: Readonly<Record<string, () => string>> = {
    location: () => movedLocation(pivot, childNamed(opened, 'location')),
    pivotTableStyleInfo: () => styleInfoMarkup(pivot),
    extLst: () => '',
  };
  const children = childrenOf(opened).map((child) => replaced[child.name]?.() ?? serialize(child));
  return withRoot(written, opened, [...children, extensionMarkup(pivot)]);
}

/** The opened place, with its first cell where the PivotTable stands now. */
function movedLocation({ anchor: { row, column } }: PivotTableModel, opened: XmlElement | undefined): string {
  const old = parseRect(attributeOf(opened, 'ref') ?? '') ?? { top: row, left: column, bottom: row, right: column };
  const rect = { top: row, left: column, bottom: row + old.bottom - old.top, right: column + old.right - old.left };
  return element('location', { ref: rectAddress(rect), ...(opened ? otherAttributes(opened, ['ref']) : {}) });
}

function withRoot(
  { pivot, cacheId }: WrittenPivot,
  opened: XmlElement | undefined,
  content: readonly string[],
): string {
  const root = { ...rootAttributes(pivot, cacheId, opened), ...valuesPlace(pivot) };
  return `${XML_DECLARATION}<pivotTableDefinition${attributes(root)}>${content.join('')}</pivotTableDefinition>`;
}

/** Where the names of the values stand, unless innermost on the columns. */
function valuesPlace({ rows, columns }: PivotTableModel): Record<string, AttributeValue> {
  const dataOnRows = rows.includes(VALUES_FIELD);
  const axis = dataOnRows ? rows : columns;
  const position = axis.indexOf(VALUES_FIELD);
  const isLast = position < 0 || position === axis.length - 1;
  return { dataOnRows: dataOnRows || undefined, dataPosition: isLast ? undefined : position };
}

function locationAttributes({ view, frame, pivot }: WrittenPivot): Record<string, AttributeValue> {
  const hasColumnLabels = frame?.columnLines.some(({ path }) => path.length > 0) ?? false;
  const pages = pivot.filters.length;
  return {
    ref: rectAddress(view.rect),
    firstHeaderRow: frame && hasColumnLabels && !frame.hasColumnCaptions ? 0 : 1,
    firstDataRow: frame?.headerRows ?? 1,
    firstDataCol: frame?.labelColumns ?? 0,
    rowPageCount: pages > 0 ? pages : undefined,
    colPageCount: pages > 0 ? 1 : undefined,
  };
}

/** Fields, axes, filters and values. */
function structureMarkup({ pivot, frame, lists, styles }: WrittenPivot): string[] {
  const places = new ItemPlaces(pivot, lists);
  const formatNumber = (code: string): number => styles.numberFormatOf(code);
  const targets = { places, listed: listedFields(pivot), formatNumber };
  const fieldsOf = (fields: readonly number[] | undefined): string[] =>
    (fields ?? []).map((x) => element('field', { x }));
  return [
    counted(
      'pivotFields',
      pivot.fields.map((_, field) => pivotFieldMarkup(pivot, field, targets)),
    ),
    counted('rowFields', fieldsOf(frame?.axes.rows)),
    axisItemsMarkup('rowItems', frame?.rowLines ?? [], places),
    counted('colFields', fieldsOf(frame?.axes.columns)),
    axisItemsMarkup('colItems', frame?.columnLines ?? [], places),
    pageFieldsMarkup(pivot, places),
    dataFieldsMarkup(pivot, places, formatNumber),
  ];
}
