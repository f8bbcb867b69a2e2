import type { Session } from '../../interpreter/officeClass';
import type { SlicerTarget } from '../../model/drawing/slicerSources';
import { VALUES_FIELD, type PivotTableModel } from '../../model/pivot/pivotTable';
import { itemCaption } from '../../pivot/itemCaption';
import { changePivots } from '../pivot/changePivot';
import { chooseItems } from '../pivot/pivotItems';
import type { SlicerItems, SlicerItemState } from './slicerItems';

type PivotTarget = Extract<SlicerTarget, { kind: 'pivot' }>;

/**
 * The items of a PivotTable's field; what is chosen is the field's manual filter in every PivotTable that the slicer
 * filters.
 */
export class PivotItems implements SlicerItems {
  readonly all: readonly SlicerItemState[];
  private readonly keys: readonly string[];

  constructor(
    private readonly target: PivotTarget,
    private readonly session: Session,
  ) {
    const { first, field } = target;
    const cacheField = first.cache.fields[field];
    const items = [...(first.fields[field]?.items ?? [])].sort((a, b) => a.cacheIndex - b.cacheIndex);
    const keys: string[] = [];
    const found = itemsWithData(first, field);
    this.all = items.flatMap((item) => {
      if (!cacheField) return [];
      const key = itemCaption(cacheField, item, session.options.locale);
      keys[item.cacheIndex] = key;
      const value = item.caption ?? cacheField.items[item.cacheIndex];
      return [{ key, value, isSelected: item.visible, hasData: found[item.cacheIndex] === 1 }];
    });
    this.keys = keys;
  }

  select(isChosen: ((item: SlicerItemState) => boolean) | undefined): void {
    const { target, session, keys } = this;
    const chosen = new Set(this.all.filter((item) => isChosen?.(item) ?? true).map(({ key }) => key));
    const pivots = target.pivots.map(({ pivot }) => pivot);
    changePivots(pivots, session, () => {
      for (const pivot of pivots)
        chooseItems({ pivot, field: target.field }, ({ cacheIndex }) => chosen.has(keys[cacheIndex] ?? ''));
    });
  }
}

/** By cache index: 1 for the items that a record has which the choices of other fields leave. */
function itemsWithData(pivot: PivotTableModel, field: number): Uint8Array {
  const { cache } = pivot;
  const filtering = [...pivot.rows, ...pivot.columns, ...pivot.filters, ...(pivot.slicerFields ?? [])];
  const hidden = [...new Set(filtering)].flatMap((other) => {
    if (other === field || other === VALUES_FIELD) return [];
    const left = (pivot.fields[other]?.items ?? []).filter(({ visible }) => !visible);
    const column = cache.records[other];
    return column && left.length > 0 ? [{ column, items: new Set(left.map(({ cacheIndex }) => cacheIndex)) }] : [];
  });
  const found = new Uint8Array(cache.fields[field]?.items.length ?? 0);
  const own = cache.records[field];
  for (let record = 0; own && record < cache.recordCount; record++) {
    if (hidden.every(({ column, items }) => !items.has(column[record] ?? 0))) found[own[record] ?? 0] = 1;
  }
  return found;
}
