import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { Rect } from '../../model/area';
import type { PivotTableModel, PivotView } from '../../model/pivot/pivotTable';
import { itemNotFound } from '../arguments';
import { rangeObject } from '../range/rangeObject';
import { viewOf } from './changePivot';
import { homeOf } from './pivotPlace';

type Methods = NonNullable<OfficeClassDefinition<PivotTableModel>['methods']>;

/** A method that gives the range of a part of the PivotTable; fails where the PivotTable does not show it. */
const part =
  (what: string, rectIn: (view: PivotView) => Rect | undefined): Methods[string] =>
  (pivot, _, session) => {
    const sheet = homeOf(pivot, session);
    const rect = rectIn(viewOf(pivot, session));
    if (!rect) throw itemNotFound(`The PivotTable shows no ${what}.`);
    return rangeObject(session, sheet, rect);
  };

/** Where the parts of a PivotTable stand. */
export const layoutRanges: Methods = {
  getColumnLabelRange: part('column labels', ({ columnLabelRect }) => columnLabelRect),
  getDataBodyRange: part('values', ({ dataBodyRect }) => dataBodyRect),
  getFilterAxisRange: part('filters', ({ filterRect }) => filterRect),
  getRange: part('cells', ({ rect }) => rect),
  getRowLabelRange: part('row labels', ({ rowLabelRect }) => rowLabelRect),
};
