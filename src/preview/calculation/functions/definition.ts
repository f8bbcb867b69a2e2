import { CellError, type CellValue } from '../../model/cellValue';
import { toLogical, toNumber, toText } from '../engine/coerce';
import type { Context } from '../engine/context';
import { firstError } from '../engine/lift';
import type { Node } from '../engine/node';
import { finite } from '../engine/operators';
import type { Value } from '../engine/values';

/**
 * How a function is carried out. `cells`: on single values, repeated over arrays by the engine. `values`: on evaluated
 * arguments as they are, references and arrays among them. `parts`: on arguments that are evaluated only as needed.
 */
export type FunctionDefinition = { readonly least: number; readonly most: number; readonly volatile?: boolean } & (
  | { readonly kind: 'cells'; readonly apply: (values: readonly CellValue[], context: Context) => CellValue }
  | { readonly kind: 'values'; readonly apply: (values: readonly Value[], context: Context) => Value }
  | { readonly kind: 'parts'; readonly apply: (parts: readonly Node[], context: Context) => Value }
);

/** Functions by their names in capitals. */
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

export const ANY = 255;

/** A function of single values that gets errors too. */
export const cells = (
  least: number,
  most: number,
  apply: (values: readonly CellValue[], context: Context) => CellValue,
): FunctionDefinition => ({ kind: 'cells', least, most, apply });

/** A function of single values; an error among them is its result. */
export const sound = (
  least: number,
  most: number,
  apply: (values: readonly CellValue[], context: Context) => CellValue,
): FunctionDefinition => cells(least, most, (values, context) => firstError(values) ?? apply(values, context));

/** A function of numbers; other values are taken as arithmetic takes them. */
export const numbers = (
  least: number,
  most: number,
  apply: (...values: number[]) => number | string | boolean | CellError,
): FunctionDefinition =>
  cells(least, most, (values) => {
    const converted: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (number instanceof CellError) return number;
      converted.push(number);
    }
    const result = apply(...converted);
    return typeof result === 'number' ? finite(result) : result;
  });

export const values = (
  least: number,
  most: number,
  apply: (values: readonly Value[], context: Context) => Value,
): FunctionDefinition => ({ kind: 'values', least, most, apply });

export const parts = (
  least: number,
  most: number,
  apply: (parts: readonly Node[], context: Context) => Value,
): FunctionDefinition => ({ kind: 'parts', least, most, apply });

/** Raised inside a function to end it with an error value; the engine turns it into the result. */
export class ErrorResult extends Error {
  constructor(readonly error: CellError) {
    super(error.text);
  }
}

function must<T>(value: T | CellError): T {
  if (value instanceof CellError) throw new ErrorResult(value);
  return value;
}

/** The argument as a number, or the default where it is left out. Ends the function with an error if it is none. */
export const numberAt = (cells: readonly CellValue[], index: number, byDefault = 0): number => {
  const value = cells[index];
  return value === undefined ? byDefault : must(toNumber(value));
};
export const textAt = (cells: readonly CellValue[], index: number): string => must(toText(cells[index]));
export const logicalAt = (cells: readonly CellValue[], index: number, byDefault = false): boolean => {
  const value = cells[index];
  return value === undefined ? byDefault : must(toLogical(value));
};
export const integerAt = (cells: readonly CellValue[], index: number, byDefault = 0): number =>
  Math.trunc(numberAt(cells, index, byDefault));
