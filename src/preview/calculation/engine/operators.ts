import { CellError, type CellValue } from '../../model/cellValue';
import { compareValues, DIV0, NUM, toNumber, toText } from './coerce';
import type { BinaryOperator } from './node';

/** A binary operator on two single values. */
export function operate(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case '&':
      return `${toText(left) as string}${toText(right) as string}`;
    case '=':
      return compareValues(left, right) === 0;
    case '<>':
      return compareValues(left, right) !== 0;
    case '<':
      return compareValues(left, right) < 0;
    case '>':
      return compareValues(left, right) > 0;
    case '<=':
      return compareValues(left, right) <= 0;
    case '>=':
      return compareValues(left, right) >= 0;
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: CellValue, right: CellValue): CellValue {
  const a = toNumber(left);
  if (a instanceof CellError) return a;
  const b = toNumber(right);
  if (b instanceof CellError) return b;
  switch (operator) {
    case '+':
      return finite(snapped(a + b, a));
    case '-':
      return finite(snapped(a - b, a));
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV0 : finite(a / b);
    case '^':
      return power(a, b);
  }
}

export function power(a: number, b: number): CellValue {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  return finite(a ** b);
}

/** Excel takes what is left of two numbers that are equal in 15 digits as 0. */
const snapped = (result: number, a: number): number =>
  result !== 0 && Math.abs(result) < Math.abs(a) * 1e-15 ? 0 : result;

/** #NUM! for what is no finite number; no negative zero. */
export const finite = (value: number): number | CellError => (Number.isFinite(value) ? (value === 0 ? 0 : value) : NUM);
