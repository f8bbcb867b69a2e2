import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import { contains } from '../../model/area';
import type { PivotCell, PivotTableModel } from '../../model/pivot/pivotTable';
import { choiceArgument, invalidArgument } from '../arguments';
import { placeArgument } from '../range/rangeObject';
import { changePivot, viewOf } from './changePivot';
import { isAscending, sortByLabels } from './fieldSort';
import { homeOf } from './pivotPlace';
import { cellAt } from './showPivot';

type Methods = NonNullable<OfficeClassDefinition<PivotTableModel>['methods']>;
type Items = NonNullable<PivotCell['items']>;

/** What the cell of the PivotTable's body is that an argument stands for. */
function cellOf(
  pivot: PivotTableModel,
  argument: unknown,
  session: Session,
): PivotCell & { readonly isFigure: boolean } {
  const home = homeOf(pivot, session);
  const { sheet, rect } = placeArgument(session, argument, home);
  const view = viewOf(pivot, session);
  const isSingle = rect.top === rect.bottom && rect.left === rect.right;
  const cell = isSingle && sheet === home ? cellAt(view, rect.top, rect.left) : undefined;
  if (!cell) throw invalidArgument('The cell must be a single cell of the PivotTable.');
  return { ...cell, isFigure: view.dataBodyRect !== undefined && contains(view.dataBodyRect, rect) };
}

/** A cell among the values with the value that it shows; Excel takes no other. */
function valueCell(
  pivot: PivotTableModel,
  argument: unknown,
  session: Session,
): { readonly dataId: string; readonly items: Items } {
  const { dataId, items = [], isFigure } = cellOf(pivot, argument, session);
  if (!isFigure || dataId === undefined)
    throw invalidArgument("The cell must be a single cell of the PivotTable's values.");
  return { dataId, items };
}

const on = (axis: readonly number[], items: Items): Items => items.filter(({ field }) => axis.includes(field));

/** The items of an axis that make up a value. */
function itemsOf(pivot: PivotTableModel, [axis, cell]: readonly unknown[], session: Session): OfficeObject {
  const chosen = choiceArgument(axis, 'axis', ['Row', 'Column']);
  const { items } = valueCell(pivot, cell, session);
  const found = on(chosen === 'Row' ? pivot.rows : pivot.columns, items).map((item) => ({ pivot, ...item }));
  return officeObject('PivotItemCollection', { pivot, items: () => found });
}

/**
 * Sorts as Excel's own buttons do with that cell selected: a label's field by its labels; the innermost row field that a value
 * belongs to by the values of that value's column; columns by the grand totals below them.
 */
function sortOnCell(pivot: PivotTableModel, [argument, sortBy]: readonly unknown[], session: Session): void {
  const ascending = isAscending(sortBy);
  const { dataId, items = [], isFigure } = cellOf(pivot, argument, session);
  const last = items.at(-1);
  if (!isFigure || dataId === undefined) {
    if (!last) throw invalidArgument('The cell must be an item or a value.');
    sortByLabels({ pivot, field: last.field }, ascending, session);
    return;
  }
  const [rowItems, columnItems] = [on(pivot.rows, items), on(pivot.columns, items)];
  const [own, scope] = rowItems.length > 0 ? [rowItems, columnItems] : [columnItems, []];
  const field = own.at(-1)?.field;
  const sorted = field === undefined ? undefined : pivot.fields[field];
  if (!sorted) throw invalidArgument('There is nothing to sort by the grand total of all.');
  changePivot(pivot, session, () => {
    sorted.sort = { by: 'values', ascending, dataId, scope };
  });
}

/** What stands behind single cells of a PivotTable. */
export const layoutCells: Methods = {
  getDataHierarchy: (pivot, [cell], session) =>
    officeObject('DataPivotHierarchy', { pivot, dataId: valueCell(pivot, cell, session).dataId }),
  getPivotItems: itemsOf,
  setAutoSortOnCell: sortOnCell,
};
