import type { PivotTableModel } from '../model/pivot/pivotTable';
import type { PivotTexts } from './pivotTexts';

/** Today's serial, for filters such as 'last month', and the workbook's date system. */
export interface PivotCalendar {
  readonly today: number;
  readonly date1904: boolean;
}

/** A PivotTable with what else its view depends on. */
export interface PivotContext {
  readonly pivot: PivotTableModel;
  readonly locale: string;
  readonly texts: PivotTexts;
  readonly calendar: PivotCalendar;
}
