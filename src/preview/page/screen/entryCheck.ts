import { parseInput } from '../../calculation/parseInput';
import type { ExcelSession } from '../../interpreter/session';
import type { CellValue } from '../../model/cellValue';
import type { DataValidationModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { isValidCell } from '../../objects/rules/validationTest';

/** Why Excel does not simply take what was typed: the alert of the cell's data validation. */
export interface EntryAlert {
  /** Excel.DataValidationAlertStyle */
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

const STYLES = ['Stop', 'Warning', 'Information'] as const;

/** The alert that typing a text into a cell calls up; undefined where the cell takes it. */
export function entryAlert(
  session: ExcelSession,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
): EntryAlert | undefined {
  const rule = sheet.validations.find(({ areas }) =>
    areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right),
  );
  if (!rule?.errorAlert.showAlert || text === '') return undefined;
  if (isTaken(session, sheet, rule, row, column, typedValue(session, sheet, text))) return undefined;
  const { style, title, message } = rule.errorAlert;
  return { style: STYLES.find((one) => one === style) ?? 'Stop', title, message };
}

function typedValue(session: ExcelSession, sheet: SheetModel, text: string): CellValue {
  if (text.startsWith('=') && text.length > 1) return session.calculator.evaluate(text, sheet.id);
  return parseInput(text, 'en-US', session.workbook.date1904).value;
}

/** Rules look at the cell itself, formulas of theirs too: it holds the value for the moment of the test. */
function isTaken(
  session: ExcelSession,
  sheet: SheetModel,
  rule: DataValidationModel,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const before = sheet.cells.value(row, column);
  sheet.cells.setResult(row, column, value);
  try {
    return isValidCell(rule, sheet, row, column, session);
  } finally {
    sheet.cells.setResult(row, column, before);
  }
}
