import { ExcelError, type Session } from '../../interpreter/officeClass';
import { VALUES_FIELD, type PivotDataModel, type PivotTableModel } from '../../model/pivot/pivotTable';
import { integerArgument } from '../arguments';
import { changePivot } from './changePivot';
import { gone } from './pivotPlace';

/** Where a hierarchy can stand, apart from the values. */
export type Axis = 'rows' | 'columns' | 'filters';

const AXES: readonly Axis[] = ['rows', 'columns', 'filters'];

/** A hierarchy as it stands on an axis. */
export interface AxisPlace {
  readonly pivot: PivotTableModel;
  readonly axis: Axis;
  readonly field: number;
}

export const axisOf = (pivot: PivotTableModel, field: number): Axis | undefined =>
  AXES.find((axis) => pivot[axis].includes(field));

/** The position of a hierarchy on its axis; fails where it does not stand there any more. */
export function positionOf({ pivot, axis, field }: AxisPlace): number {
  const position = pivot[axis].indexOf(field);
  if (position < 0) throw gone();
  return position;
}

/** Puts a hierarchy at the end of an axis, away from the other axes. */
export function addToAxis({ pivot, axis, field }: AxisPlace, session: Session): void {
  if (field === VALUES_FIELD && (axis === 'filters' || pivot.data.length < 2))
    throw new ExcelError('InvalidOperation', 'The values stand on the rows or the columns, where there are several.');
  changePivot(pivot, session, () => {
    leaveAxes(pivot, field);
    pivot[axis].push(field);
    if (axis === 'filters') keepManualFilterOnly(pivot, field);
  });
}

/** Takes a hierarchy off its axis; the names of the values take all values with them. */
export function removeFromAxis(place: AxisPlace, session: Session): void {
  const { pivot, field } = place;
  positionOf(place);
  changePivot(pivot, session, () => {
    leaveAxes(pivot, field);
    if (field === VALUES_FIELD) removeData(pivot, pivot.data);
    else keepManualFilterOnly(pivot, field);
  });
}

export function moveOnAxis(place: AxisPlace, value: unknown, session: Session): void {
  const { pivot, axis, field } = place;
  const before = positionOf(place);
  const position = integerArgument(value, 'position', 0, pivot[axis].length - 1);
  changePivot(pivot, session, () => {
    pivot[axis].splice(before, 1);
    pivot[axis].splice(position, 0, field);
  });
}

function leaveAxes(pivot: PivotTableModel, field: number): void {
  for (const axis of AXES) pivot[axis] = pivot[axis].filter((each) => each !== field);
}

/** The names of several values stand on the columns unless they were put on the rows; those of one value stand nowhere. */
export function placeValues(pivot: PivotTableModel): void {
  if (pivot.data.length < 2) leaveAxes(pivot, VALUES_FIELD);
  else if (axisOf(pivot, VALUES_FIELD) === undefined) pivot.columns.push(VALUES_FIELD);
}

/** Takes values away, with the sorting and the filters that go by them. */
export function removeData(pivot: PivotTableModel, removed: readonly PivotDataModel[]): void {
  pivot.data = pivot.data.filter((data) => !removed.includes(data));
  placeValues(pivot);
  for (const field of pivot.fields) {
    const { sort, filters } = field;
    if (removed.some(({ name }) => name === filters.valueFilter?.['value'])) delete filters.valueFilter;
    if (sort?.by === 'values' && removed.some(({ id }) => id === sort.dataId)) field.sort = undefined;
  }
}

/** Above the PivotTable and away from it, a field remembers which of its items were chosen, but neither labels, dates nor values. */
function keepManualFilterOnly(pivot: PivotTableModel, field: number): void {
  const model = pivot.fields[field];
  if (!model) return;
  const { isManual } = model.filters;
  model.filters = { isManual };
  if (model.items.filter(({ visible }) => visible).length > 1) model.allowMultipleItems = isManual;
}

/** Lets all items of a field show again. */
export function clearFieldFilters(pivot: PivotTableModel, field: number): void {
  const model = pivot.fields[field];
  if (!model) return;
  model.filters = { isManual: false };
  for (const item of model.items) item.visible = true;
}
