/** The errors a cell can hold, as Excel writes them. */
export type ErrorText =
  | '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!' | '#GETTING_DATA';

/** An error value; compare with `instanceof`, since a text '#N/A' is not an error. */
export class CellError {
  private static readonly known = new Map<ErrorText, CellError>();
  private constructor(readonly text: ErrorText) {}
  /** The one instance for an error text. */
  static of(text: ErrorText): CellError {
    let error = CellError.known.get(text);
    if (!error) CellError.known.set(text, (error = new CellError(text)));
    return error;
  }
}

/** What a cell holds: `undefined` is an empty cell. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | undefined;
