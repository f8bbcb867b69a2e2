import { CellError, type CellValue } from '../../model/cellValue';

export const BLANK = 0;
export const OTHER = 1;
export const NUMBER = 2;
export const ERROR = 3;

/** A field's distinct values in the form that sums are made of, by cache index. Texts and logicals are counted only. */
export interface FieldNumbers {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly errors: readonly (CellError | undefined)[];
}

export function fieldNumbers(items: readonly CellValue[]): FieldNumbers {
  return {
    kinds: Uint8Array.from(items, kindOf),
    numbers: Float64Array.from(items, (value) => (typeof value === 'number' ? value : 0)),
    errors: items.map((value) => (value instanceof CellError ? value : undefined)),
  };
}

function kindOf(value: CellValue): number {
  if (value === undefined) return BLANK;
  if (typeof value === 'number') return NUMBER;
  return value instanceof CellError ? ERROR : OTHER;
}
