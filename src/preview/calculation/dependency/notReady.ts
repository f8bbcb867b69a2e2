import type { FormulaCell } from './formulaCell';

/** Ends an evaluation that came upon a cell which must be calculated first. */
export class NotReady extends Error {
  constructor(readonly cell: FormulaCell) {
    super('a precedent is not calculated yet');
  }
}
