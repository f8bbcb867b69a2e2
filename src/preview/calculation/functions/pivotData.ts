import { sameName } from '../../model/operations/nameRules';
import { pivotsTouching } from '../../model/pivot/pivotArea';
import type { PivotCell, PivotTableModel } from '../../model/pivot/pivotTable';
import { CellError, type CellValue } from '../../model/cellValue';
import { itemCaption } from '../../pivot/itemCaption';
import { REF } from '../engine/coerce';
import type { Context } from '../engine/context';
import { scalarOf } from '../engine/ranges';
import { CellRange } from '../engine/values';
import { values, type FunctionDefinition } from './definition';

type Items = NonNullable<PivotCell['items']>;

/** GETPIVOTDATA: what the PivotTable at a cell shows of a value for items; #REF! for what it does not show. */
export const pivotData: FunctionDefinition = values(2, 254, ([value, reference, ...pairs], context) => {
  if (!(reference instanceof CellRange)) return REF;
  const [pivot] = pivotsTouching(reference.sheet, reference.rect);
  const name = scalarOf(value, context);
  const given = pairs.map((part) => scalarOf(part, context));
  const error = [name, ...given].find((part) => part instanceof CellError);
  if (error || !pivot || given.length % 2 > 0) return error ?? REF;
  const data = pivot.data.find(
    (each) => sameName(each.name, String(name)) || fieldNamed(pivot, String(name)) === each.field,
  );
  const items = itemsOf(pivot, given, context);
  return data && items ? shown(pivot, data.id, items) : REF;
});

/** The items that pairs of a field and an item name; those of filters must be chosen there and narrow no cell further. */
function itemsOf(pivot: PivotTableModel, pairs: readonly CellValue[], context: Context): Items | undefined {
  const items: { field: number; cacheIndex: number }[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const field = fieldNamed(pivot, String(pairs[index]));
    const cacheIndex = field === undefined ? undefined : itemNamed(pivot, field, pairs[index + 1], context);
    if (field === undefined || cacheIndex === undefined) return undefined;
    if (!pivot.filters.includes(field)) items.push({ field, cacheIndex });
    else if (pivot.fields[field]?.items.some((item) => item.visible !== (item.cacheIndex === cacheIndex)) === true)
      return undefined;
  }
  return items;
}

function fieldNamed({ fields, cache }: PivotTableModel, name: string): number | undefined {
  const index = fields.findIndex(
    ({ caption }, field) => sameName(caption ?? '', name) || sameName(cache.fields[field]?.name ?? '', name),
  );
  return index < 0 ? undefined : index;
}

/** An item by its value, such as a date's number, or by the text that it goes by. */
function itemNamed(
  { fields, cache }: PivotTableModel,
  field: number,
  wanted: CellValue,
  { engine }: Context,
): number | undefined {
  const source = cache.fields[field];
  const isWanted = (item: { readonly cacheIndex: number; readonly caption?: string }): boolean =>
    source !== undefined &&
    (source.items[item.cacheIndex] === wanted || sameName(itemCaption(source, item, engine.locale), String(wanted)));
  return fields[field]?.items.find(isWanted)?.cacheIndex;
}

/** The value in the one cell that exactly these items make up. */
function shown({ view }: PivotTableModel, dataId: string, items: Items): CellValue {
  if (!view?.dataBodyRect) return REF;
  const [top, left] = [view.dataBodyRect.top - view.rect.top, view.dataBodyRect.left - view.rect.left];
  for (const line of view.cells.slice(top)) {
    const cell = line.slice(left).find((each) => each.dataId === dataId && isMadeOf(each, items));
    if (cell) return cell.value;
  }
  return REF;
}

const isMadeOf = ({ items = [] }: PivotCell, wanted: Items): boolean =>
  items.length === wanted.length &&
  wanted.every(({ field, cacheIndex }) => items.some((item) => item.field === field && item.cacheIndex === cacheIndex));
