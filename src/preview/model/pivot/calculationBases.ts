/** What each Excel.ShowAsCalculation goes by, besides the value itself: nothing, a field, or an item of a field. */
export const CALCULATION_BASES: Readonly<Record<string, 'nothing' | 'field' | 'item'>> = {
  None: 'nothing',
  PercentOfGrandTotal: 'nothing',
  PercentOfRowTotal: 'nothing',
  PercentOfColumnTotal: 'nothing',
  PercentOfParentRowTotal: 'nothing',
  PercentOfParentColumnTotal: 'nothing',
  PercentOfParentTotal: 'field',
  PercentOf: 'item',
  RunningTotal: 'field',
  PercentRunningTotal: 'field',
  DifferenceFrom: 'item',
  PercentDifferenceFrom: 'item',
  RankAscending: 'field',
  RankDecending: 'field',
  Index: 'nothing',
};
