import { CellError, type CellValue } from '../../model/cellValue';
import { parseInput } from '../parseInput';

export const DIV0 = CellError.of('#DIV/0!');
export const NA = CellError.of('#N/A');
export const NAME = CellError.of('#NAME?');
export const NULL = CellError.of('#NULL!');
export const NUM = CellError.of('#NUM!');
export const REF = CellError.of('#REF!');
export const VALUE = CellError.of('#VALUE!');
export const CALC = CellError.of('#CALC!');
export const SPILL = CellError.of('#SPILL!');

/** The number that a value stands for in arithmetic: texts are read as if typed, blanks are 0. */
export function toNumber(value: CellValue): number | CellError {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'undefined':
      return 0;
    case 'string':
      return textToNumber(value);
    default:
      return value;
  }
}

function textToNumber(text: string): number | CellError {
  if (/^\s*[+-]?\d{1,15}(\.\d{1,10})?\s*$/.test(text)) return Number(text);
  const typed = parseInput(text, 'en-US').value;
  return typeof typed === 'number' ? typed : VALUE;
}

/** The text that a value has in a formula: numbers as General shows them, but with up to 15 digits. */
export function toText(value: CellValue): string | CellError {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'undefined':
      return '';
    default:
      return value;
  }
}

function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size < 1e21 && size >= 1e-4 && (size < 1e15 || Number.isInteger(rounded)) && size < 1e20) {
    const plain = String(rounded);
    if (!plain.includes('e')) return plain;
  }
  const [mantissa = '', exponent = '0'] = rounded.toExponential().split('e');
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** TRUE or FALSE in a condition; a text that is neither is no condition. */
export function toLogical(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE;
}

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Order of two values that are no errors: numbers before texts before logical values; texts whatever the case. */
export function compareValues(a: CellValue, b: CellValue): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left < right ? -1 : 1;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return Number(left) - Number(right);
}

const blankLike = (other: CellValue): CellValue =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** Equal in the 15 digits that Excel compares. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const gap = Math.abs(a - b);
  return gap <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}
