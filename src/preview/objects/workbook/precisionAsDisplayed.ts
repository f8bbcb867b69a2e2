import { displayedNumber } from '../../calculation/displayedPrecision';
import type { Session } from '../../interpreter/officeClass';
import { styleAt } from '../../model/cellStyles';

/** Switches to calculating with what is displayed, which rounds every constant for good, or back. */
export function setPrecisionAsDisplayed(session: Session, isOn: boolean): void {
  const { workbook } = session;
  if (workbook.usePrecisionAsDisplayed === isOn) return;
  workbook.usePrecisionAsDisplayed = isOn;
  if (isOn) roundConstants(session);
  session.calculateNow(true);
}

function roundConstants({ workbook }: Session): void {
  for (const sheet of workbook.sheets) {
    sheet.cells.forEachRow(({ values }, row) => {
      values.forEach((value, column) => {
        if (typeof value !== 'number' || sheet.cells.formula(row, column)) return;
        values[column] = displayedNumber(value, styleAt(workbook, sheet, row, column).numberFormat);
      });
    });
  }
}
