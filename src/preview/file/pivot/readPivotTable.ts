import type { PivotCacheModel } from '../../model/pivot/pivotCache';
import {
  VALUES_FIELD,
  type PivotFieldModel,
  type PivotLayoutModel,
  type PivotTableModel,
} from '../../model/pivot/pivotTable';
import { fieldsOfCache } from '../../pivot/pivotFields';
import { parseRect } from '../cells/reference';
import { attributeOf, childNamed, childrenNamed, numberOf, type XmlElement } from '../xml/element';
import { readDataFields } from './dataFields';
import { readPageFields } from './pageFields';
import { readLayout, readRootSettings, type LayoutAtRoot } from './pivotAttributes';
import type { PivotSources } from './readPivotCache';
import { readPivotFilters } from './readPivotFilters';
import { readFieldLayout, readPivotField, readSort } from './readPivotField';

/**
 * Reads a PivotTable's definition. Undefined where it does not fit its cache, or its fields are ones that the model has
 * no place for (those of data models): then the part stays what it is.
 */
export function readPivotTable(
  root: XmlElement,
  cache: PivotCacheModel,
  sources: PivotSources,
): PivotTableModel | undefined {
  const location = parseRect(attributeOf(childNamed(root, 'location'), 'ref') ?? '');
  const entries = childrenNamed(childNamed(root, 'pivotFields'), 'pivotField');
  if (!location || entries.length !== cache.fields.length) return undefined;
  const unlisted = fieldsOfCache(cache);
  const fields = entries.map((entry, index) => readPivotField(entry, unlisted[index]?.items ?? []));
  const data = readDataFields(root, fields, sources.formatOf);
  const dataIds = data.map(({ id }) => id);
  entries.forEach((entry, index) => Object.assign(fields[index] ?? {}, { sort: readSort(entry, fields, dataIds) }));
  for (const { field, filter } of readPivotFilters(root, data, sources.workbook.date1904))
    Object.assign(fields[field]?.filters ?? {}, filter);
  choosePages(root, fields);
  const rows = readAxis(root, 'rowFields');
  const pivot: PivotTableModel = {
    id: crypto.randomUUID(),
    ...readRootSettings(root),
    cache,
    anchor: { row: location.top, column: location.left },
    fields,
    rows,
    columns: readAxis(root, 'colFields'),
    filters: readPageFields(root).map(({ field }) => field),
    data,
    layout: layoutOf(readLayout(root), entries, fields, rows),
    view: undefined,
  };
  if (pivot.layout.subtotalLocation === 'Off') assumeSubtotals(fields);
  return isWhole(pivot) ? pivot : undefined;
}

/** Where the layout shows no subtotals at all, the fields are ready to show the usual ones. */
function assumeSubtotals(fields: readonly PivotFieldModel[]): void {
  for (const field of fields) if (Object.keys(field.subtotals).length === 0) field.subtotals = { automatic: true };
}

/** The fields of an axis by index; -2 stands in the file, too, for the names of the values. */
const readAxis = (root: XmlElement, name: string): number[] =>
  childrenNamed(childNamed(root, name), 'field').map((field) => numberOf(field, 'x') ?? 0);

/** One chosen item of a field above the PivotTable leaves the others out, as a manual filter does. */
function choosePages(root: XmlElement, fields: readonly PivotFieldModel[]): void {
  for (const { field, item } of readPageFields(root)) {
    const model = fields[field];
    if (!model || item === undefined || !model.items[item]) continue;
    model.items.forEach((each, place) => (each.visible = place === item));
    model.filters.isManual = true;
  }
}

/**
 * The layout of the whole, with what the fields on the rows say of it; the outermost speaks for all where they differ.
 */
function layoutOf(
  atRoot: LayoutAtRoot,
  entries: readonly XmlElement[],
  fields: readonly PivotFieldModel[],
  rows: readonly number[],
): PivotLayoutModel {
  const onRows = rows.filter((field) => field !== VALUES_FIELD);
  const layouts = onRows.flatMap((field) => (entries[field] ? [readFieldLayout(entries[field])] : []));
  const hasNoSubtotals =
    onRows.length > 1 && onRows.every((field) => !Object.values(fields[field]?.subtotals ?? {}).some(Boolean));
  return {
    ...atRoot,
    layoutType: layouts[0]?.layoutType ?? atRoot.layoutType,
    subtotalLocation: hasNoSubtotals ? 'Off' : layouts.some(({ subtotalTop }) => !subtotalTop) ? 'AtBottom' : 'AtTop',
    repeatAllItemLabels: layouts.some(({ repeatsLabels }) => repeatsLabels),
    blankLineAfterEachItem: layouts.some(({ blankLine }) => blankLine),
  };
}

/** Whether every field that the definition speaks of is there. */
function isWhole({ cache, rows, columns, filters, data }: PivotTableModel): boolean {
  const isField = (field: number): boolean => field in cache.fields;
  const named = [...rows, ...columns].filter((field) => field !== VALUES_FIELD);
  return [...named, ...filters, ...data.map(({ field }) => field)].every(isField);
}
