import type { PivotDataModel } from '../../model/pivot/pivotTable';
import { NOT_AVAILABLE } from '../compute/figure';
import type { PivotFigures } from '../compute/pivotFigures';
import { baseSide, type BaseSide, type FigureAt } from './baseSide';
import { difference, percentDifference, percentOf } from './comparisons';
import { percentRunningTotal, rank, runningTotal } from './series';
import { index, ofColumnTotal, ofGrandTotal, ofParent, ofParentColumn, ofParentRow, ofRowTotal } from './shares';

/** The figures of a value as its Excel.ShowAsCalculation shows them. */
export function shownAs(value: PivotDataModel, position: number, figures: PivotFigures): FigureAt {
  const { rows, columns } = figures;
  const figure: FigureAt = (row, column, by) => figures.figure(row, column, position, by);
  switch (value.showAs.calculation) {
    case 'PercentOfGrandTotal':
      return ofGrandTotal(figure);
    case 'PercentOfRowTotal':
      return ofRowTotal(figure);
    case 'PercentOfColumnTotal':
      return ofColumnTotal(figure);
    case 'PercentOfParentRowTotal':
      return ofParentRow(figure, rows);
    case 'PercentOfParentColumnTotal':
      return ofParentColumn(figure, columns);
    case 'Index':
      return index(figure);
    default:
      return basedShownAs(value, figure, baseSide(value, rows, columns, figure));
  }
}

/** The calculations with a base field; one that stands on no axis gives #N/A everywhere. */
function basedShownAs({ showAs }: PivotDataModel, figure: FigureAt, side: BaseSide | undefined): FigureAt {
  const based = (make: (side: BaseSide) => FigureAt): FigureAt => (side ? make(side) : () => NOT_AVAILABLE);
  switch (showAs.calculation) {
    case 'PercentOfParentTotal':
      return based((base) => ofParent(figure, base));
    case 'PercentOf':
      return based((base) => percentOf(figure, base, showAs.baseItem));
    case 'DifferenceFrom':
      return based((base) => difference(figure, base, showAs.baseItem));
    case 'PercentDifferenceFrom':
      return based((base) => percentDifference(figure, base, showAs.baseItem));
    case 'RunningTotal':
      return based(runningTotal);
    case 'PercentRunningTotal':
      return based(percentRunningTotal);
    case 'RankAscending':
      return based((base) => rank(base, true));
    // The library's own spelling, and the one that its documentation uses.
    case 'RankDecending':
    case 'RankDescending':
      return based((base) => rank(base, false));
    default:
      return figure;
  }
}

const PERCENT_FORMAT = '0.00%';

/** The number format of a value's cells; undefined is General. Percentages have their own unless another one was chosen. */
export function valueFormat({ numberFormat, showAs }: PivotDataModel): string | undefined {
  if (numberFormat !== '' && numberFormat !== 'General') return numberFormat;
  return showAs.calculation.startsWith('Percent') ? PERCENT_FORMAT : undefined;
}
