import { shiftFormula } from '../../calculation/references';
import type { Session } from '../../interpreter/officeClass';
import { CellError, type CellValue } from '../../model/cellValue';
import type { DataValidationModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet';
import { placeOfFormula } from '../references';
import { kindOf, type ValidationKind } from './validationRule';

type Given = Readonly<Record<string, unknown>>;

/**
 * Whether a cell's value keeps a rule, as Excel circles invalid data. Formulas count from the first cell of the rule's
 * first area. A list whose source cannot be told takes any value.
 */
export function isValidCell(
  rule: DataValidationModel,
  sheet: SheetModel,
  row: number,
  column: number,
  session: Session,
): boolean {
  const kind = kindOf(rule.rule);
  if (!kind) return true;
  const value = sheet.cells.value(row, column);
  if (value === undefined || value === '') return rule.ignoreBlanks;
  const criteria = rule.rule[kind] as Given;
  const first = rule.areas[0] ?? { top: row, left: column };
  const formula = (name: string): string =>
    shiftFormula(String(criteria[name] ?? ''), row - first.top, column - first.left);
  if (kind === 'custom') return isTrue(session.calculator.evaluate(formula('formula'), sheet.id));
  if (kind === 'list') return isListed(value, String(criteria['source'] ?? ''), formula('source'), sheet, session);
  const measured = measure(kind, value);
  if (measured === undefined) return false;
  const operand = (name: string): number => numberOf(formula(name), sheet, session);
  return compare(measured, String(criteria['operator']), operand('formula1'), () => operand('formula2'));
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

/** What a comparison is about; undefined where the value is not of the rule's kind. */
function measure(kind: ValidationKind, value: CellValue): number | undefined {
  if (kind === 'textLength') return value instanceof CellError ? undefined : String(value).length;
  if (typeof value !== 'number') return undefined;
  if (kind === 'wholeNumber') return Number.isInteger(value) ? value : undefined;
  if (kind === 'time') return value >= 0 && value < 1 ? value : undefined;
  return value;
}

function numberOf(formula: string, sheet: SheetModel, session: Session): number {
  const constant = Number(formula.slice(1));
  if (formula.length > 1 && !Number.isNaN(constant)) return constant;
  const value = session.calculator.evaluate(formula, sheet.id);
  return typeof value === 'number' ? value : NaN;
}

function compare(value: number, operator: string, first: number, second: () => number): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second();
    case 'NotBetween':
      return value < first || value > second();
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    default:
      return value <= first;
  }
}

/** An inline list tells case, a list of cells does not. */
function isListed(value: CellValue, source: string, formula: string, sheet: SheetModel, session: Session): boolean {
  const text = value instanceof CellError ? value.text : String(value);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text || Number(item) === value);
  const place = placeOfFormula(formula, sheet, session);
  if (!place) return true;
  const wanted = text.toLowerCase();
  const used = place.sheet.cells.usedRect(true);
  for (let row = place.rect.top; row <= Math.min(place.rect.bottom, used?.bottom ?? -1); row++) {
    for (let column = place.rect.left; column <= Math.min(place.rect.right, used?.right ?? -1); column++) {
      const item = place.sheet.cells.value(row, column);
      if (item !== undefined && !(item instanceof CellError) && String(item).toLowerCase() === wanted) return true;
    }
  }
  return false;
}
