import type { PivotFieldModel, PivotItemModel, PivotLayoutModel, PivotSort } from '../../model/pivot/pivotTable';
import { attributeOf, childNamed, childrenNamed, flagOf, numberOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/text';
import { SUBTOTAL_WORDS } from './subtotalWords';

/** What a field says of the layout, which the model keeps for the whole PivotTable. */
export interface FieldLayout {
  readonly layoutType: PivotLayoutModel['layoutType'];
  readonly subtotalTop: boolean;
  readonly repeatsLabels: boolean;
  readonly blankLine: boolean;
}

/** Stands in files for the names of the values among references. */
const DATA_REFERENCE = 4_294_967_294;

/** Reads `<pivotField>`. `unlisted`: the field's items where the file does not list any. */
export function readPivotField(root: XmlElement, unlisted: readonly PivotItemModel[]): PivotFieldModel {
  const caption = attributeOf(root, 'name');
  const listed = readItems(root);
  const items = listed.length > 0 ? listed : unlisted.map((item) => ({ ...item }));
  return {
    ...(caption === undefined ? {} : { caption: decodeXstring(caption) }),
    items,
    sort: undefined,
    filters: { isManual: items.some(({ visible }) => !visible) },
    subtotals: readSubtotals(root),
    showAllItems: flagOf(root, 'showAll', true),
    allowMultipleItems: flagOf(root, 'multipleItemSelectionAllowed'),
  };
}

const itemEntries = (root: XmlElement): XmlElement[] =>
  childrenNamed(childNamed(root, 'items'), 'item').filter((item) => (attributeOf(item, 't') ?? 'data') === 'data');

function readItems(root: XmlElement): PivotItemModel[] {
  return itemEntries(root).flatMap((item) => {
    const cacheIndex = numberOf(item, 'x');
    if (cacheIndex === undefined) return [];
    const caption = attributeOf(item, 'n');
    const named = caption === undefined ? {} : { caption: decodeXstring(caption) };
    return [{ cacheIndex, ...named, visible: !flagOf(item, 'h'), isExpanded: flagOf(item, 'sd', true) }];
  });
}

function readSubtotals(root: XmlElement): Record<string, boolean> {
  const shown = SUBTOTAL_WORDS.filter(({ attribute }) => flagOf(root, attribute, attribute === 'defaultSubtotal'));
  const chosen = shown.filter(({ office }) => office !== 'automatic');
  return Object.fromEntries((chosen.length > 0 ? chosen : shown).map(({ office }) => [office, true]));
}

export function readFieldLayout(root: XmlElement): FieldLayout {
  const extensions = childrenNamed(childNamed(root, 'extLst'), 'ext');
  const isOutline = flagOf(root, 'outline', true);
  return {
    layoutType: !isOutline ? 'Tabular' : flagOf(root, 'compact', true) ? 'Compact' : 'Outline',
    subtotalTop: flagOf(root, 'subtotalTop', true),
    repeatsLabels: extensions.some((extension) => flagOf(childNamed(extension, 'pivotField'), 'fillDownLabels')),
    blankLine: flagOf(root, 'insertBlankRow'),
  };
}

/** How a field is sorted. `fields` are the PivotTable's, `dataIds` the ids of its values, in order. */
export function readSort(
  root: XmlElement,
  fields: readonly PivotFieldModel[],
  dataIds: readonly string[],
): PivotSort | undefined {
  const sortType = attributeOf(root, 'sortType') ?? 'manual';
  if (sortType === 'manual') return undefined;
  const ascending = sortType === 'ascending';
  const area = childNamed(childNamed(root, 'autoSortScope'), 'pivotArea');
  const references = childrenNamed(childNamed(area, 'references'), 'reference');
  const first = (reference: XmlElement | undefined): number => numberOf(childNamed(reference, 'x'), 'v') ?? 0;
  const value = references.find((reference) => numberOf(reference, 'field') === DATA_REFERENCE);
  const dataId = value && dataIds[first(value)];
  if (dataId === undefined) return { by: 'labels', ascending };
  const scope = references.flatMap((reference) => {
    const field = numberOf(reference, 'field') ?? DATA_REFERENCE;
    const cacheIndex = fields[field]?.items[first(reference)]?.cacheIndex;
    return cacheIndex === undefined ? [] : [{ field, cacheIndex }];
  });
  return { by: 'values', ascending, dataId, scope };
}
