import type { Session } from '../../../interpreter/officeClass';
import { cellsFormula, chartAreas } from '../../../model/drawing/chartReference';
import { invalidArgument, textArgument } from '../../arguments';
import type { ChartOnSheet } from '../chartPart';

/** The formula of a text that shows a cell, in absolute form; fails where it does not lead to one row or column. */
export function textFormula(value: unknown, on: ChartOnSheet, session: Session): string {
  const formula = textArgument(value, 'formula');
  const areas = formula.startsWith('=') ? chartAreas(session.workbook, on.sheet, formula) : undefined;
  const [area] = areas ?? [];
  const isLine = area && (area.rect.top === area.rect.bottom || area.rect.left === area.rect.right);
  if (!isLine || areas?.length !== 1)
    throw invalidArgument('The formula must be a reference to a cell, such as =Sheet1!$A$1.');
  return cellsFormula(area.sheet, area.rect);
}
