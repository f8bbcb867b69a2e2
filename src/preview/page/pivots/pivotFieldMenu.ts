import { itemCaption } from '../../pivot/itemCaption';
import type { PivotTableModel } from '../../model/pivot/pivotTable';
import type { ColumnChoices } from '../filters/filterChoices';
import { axisFields, headerRowsOf, labelColumnsOf, pivotSpot, type PivotSpot } from './pivotSpot';
import type { SheetModel } from '../../model/sheet';

/** A cell of a PivotTable with a button that opens the menu of one field or of several. */
export interface PivotFieldButton {
  readonly pivot: PivotTableModel;
  readonly fields: readonly number[];
  readonly row: number;
  readonly column: number;
}

/** The name that a field goes by. */
export const fieldName = ({ fields, cache }: PivotTableModel, field: number): string =>
  fields[field]?.caption ?? cache.fields[field]?.name ?? '';

/** The fields whose menu a cell opens: captions open those of their axis, a filter's value that of the filter. */
export function fieldsAt(spot: PivotSpot): readonly number[] {
  const { pivot, view, cell, row, column, isFilter } = spot;
  if (isFilter) {
    const field = pivot.filters[row];
    return cell.role === 'filterValue' && field !== undefined ? [field] : [];
  }
  if (cell.role !== 'header' || cell.dataId !== undefined) return [];
  const labelColumns = labelColumnsOf(view);
  const isCompact = pivot.layout.layoutType === 'Compact';
  if (row === headerRowsOf(view) - 1 && column < labelColumns)
    return isCompact ? axisFields(pivot.rows) : single(pivot.rows[column]);
  if (row !== 0 || column < labelColumns) return [];
  return isCompact ? axisFields(pivot.columns) : single(pivot.columns[column - labelColumns]);
}

const single = (field: number | undefined): readonly number[] => (field === undefined ? [] : axisFields([field]));

/** Every cell of a sheet's PivotTables that opens a menu. */
export function pivotFieldButtons(sheet: SheetModel): readonly PivotFieldButton[] {
  return sheet.pivotTables.flatMap((pivot) => {
    const { view } = pivot;
    if (!view) return [];
    const headers = { ...view.rect, bottom: view.rect.top + headerRowsOf(view) - 1 };
    const cells = [...cellsOf(headers), ...(view.filterRect ? cellsOf(view.filterRect) : [])];
    return cells.flatMap(({ row, column }) => {
      const spot = pivotSpot(sheet, row, column);
      const fields = spot?.pivot === pivot ? fieldsAt(spot) : [];
      return fields.length > 0 ? [{ pivot, fields, row, column }] : [];
    });
  });
}

function* cellsOf(rect: {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}): Generator<{ row: number; column: number }> {
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) yield { row, column };
}

/** The items of a field with whether they are shown. */
export function fieldChoices({ fields, cache }: PivotTableModel, field: number, locale: string): ColumnChoices {
  const cacheField = cache.fields[field];
  const model = fields[field];
  if (!cacheField || !model) return { kind: 'texts', choices: [] };
  return {
    kind: 'texts',
    choices: model.items.map((item) => ({ text: itemCaption(cacheField, item, locale), isChosen: item.visible })),
  };
}

export const isFieldFiltered = ({ fields }: PivotTableModel, field: number): boolean => {
  const filters = fields[field]?.filters;
  return (
    filters !== undefined &&
    (filters.isManual ||
      [filters.dateFilter, filters.labelFilter, filters.valueFilter].some((filter) => filter !== undefined))
  );
};
