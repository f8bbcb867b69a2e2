import type { PivotTableModel } from '../../model/pivot/pivotTable';
import { attributeOf, childNamed, childrenNamed, numberOf, type XmlElement } from '../xml/element';
import { counted, element } from '../xml/markup';
import type { ItemPlaces } from './fieldItems';

/** Whether a field above the PivotTable shows one chosen item, which the file tells in another way than several. */
export function isSingleChoice({ filters, fields }: PivotTableModel, field: number): boolean {
  const model = fields[field];
  if (!model || !filters.includes(field) || model.allowMultipleItems) return false;
  return model.items.length > 1 && model.items.filter(({ visible }) => visible).length === 1;
}

export function pageFieldsMarkup(pivot: PivotTableModel, places: ItemPlaces): string {
  const entries = pivot.filters.map((fld) => {
    const chosen = isSingleChoice(pivot, fld) ? pivot.fields[fld]?.items.find(({ visible }) => visible) : undefined;
    return element('pageField', { fld, item: chosen && places.placeOf(fld, chosen.cacheIndex), hier: -1 });
  });
  return counted('pageFields', entries);
}

/** The fields above the PivotTable, and the one item that each of them may show, as a place in the field's items. */
export function readPageFields(root: XmlElement): { readonly field: number; readonly item: number | undefined }[] {
  return childrenNamed(childNamed(root, 'pageFields'), 'pageField').map((entry) => ({
    field: numberOf(entry, 'fld') ?? 0,
    item: attributeOf(entry, 'item') === undefined ? undefined : numberOf(entry, 'item'),
  }));
}
