import type { PivotTableModel } from './pivotTable';

/** A PivotTable of its own over the same cache, with the same layout and at the same place. */
export function copiedPivot(pivot: PivotTableModel, id: string, name: string): PivotTableModel {
  return {
    ...pivotState(pivot),
    id,
    name,
    cache: pivot.cache,
    view: pivot.view,
  };
}

/** What of a PivotTable changes when it is worked with, as a copy that later changes leave alone. */
export type PivotState = Omit<PivotTableModel, 'id' | 'cache' | 'view' | 'file'>;

export function pivotState(pivot: PivotTableModel): PivotState {
  return {
    name: pivot.name,
    anchor: { ...pivot.anchor },
    fields: pivot.fields.map((field) => ({
      ...field,
      items: field.items.map((item) => ({ ...item })),
      filters: { ...field.filters },
    })),
    rows: [...pivot.rows],
    columns: [...pivot.columns],
    filters: [...pivot.filters],
    ...(pivot.slicerFields && { slicerFields: [...pivot.slicerFields] }),
    data: pivot.data.map((data) => ({ ...data })),
    layout: { ...pivot.layout },
    allowMultipleFiltersPerField: pivot.allowMultipleFiltersPerField,
    useCustomSortLists: pivot.useCustomSortLists,
    enableDataValueEditing: pivot.enableDataValueEditing,
  };
}
